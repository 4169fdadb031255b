package org.gulou.forms;

import static org.gulou.kernel.Sentence.say;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Written;

/** Whether a repeating group can have rows, as far as its bounds are numbers and not rules. */
final class RowCounts {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");

    private RowCounts() {}

    static void check(Written min, Written max, List<Problem> problems) {
        Optional<Integer> least = number(min);
        Optional<Integer> most = number(max);
        least.filter(rows -> rows < 0 || rows > Form.MOST_ROWS)
                .ifPresent(rows -> problems.add(min.problem(
                        say("Expected 0 to {most} rows, got {rows}", Form.MOST_ROWS, rows),
                        say("Write how many rows there must be."))));
        most.filter(rows -> rows < 1 || rows > Form.MOST_ROWS)
                .ifPresent(rows -> problems.add(max.problem(
                        say("Expected 1 to {most} rows, got {rows}", Form.MOST_ROWS, rows),
                        say("Write how many rows there can be."))));
        most.filter(rows -> least.filter(few -> few > rows).isPresent())
                .ifPresent(rows -> problems.add(min.problem(
                        say("Expected at most the max of {rows} rows, got {min}", rows, min),
                        say("Exchange the two, or lower min."))));
    }

    private static Optional<Integer> number(Written bound) {
        return NUMBER.matcher(bound.text().strip()).matches()
                ? Optional.of(Integer.valueOf(bound.text().strip()))
                : Optional.empty();
    }
}
