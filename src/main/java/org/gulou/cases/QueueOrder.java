package org.gulou.cases;

import java.util.List;

/**
 * The order of a queue; what has nothing to be ordered by stands last, ties by number.
 *
 * @param by the time left, the day of filing, a column that every case has, or the answer to a question
 */
public record QueueOrder(By by, boolean descending) {
    public static final QueueOrder USUAL = new QueueOrder(new By.Due(), false);

    private static final Conditions NO_MORE = new Conditions("", List.of());

    /** What cases are ordered by. */
    public sealed interface By {
        record Due() implements By {}

        record Filed() implements By {}

        record Number() implements By {}

        record Applicant() implements By {}

        /** Cases in one state stand together. */
        record State() implements By {}

        record Answer(String path) implements By {}
    }

    /** What the order needs beside the columns of a case; asked for as a value, so that the case alone is locked. */
    Conditions columns() {
        return switch (by) {
            case By.Due due -> NO_MORE;
            case By.Number number -> NO_MORE;
            case By.Applicant applicant -> NO_MORE;
            case By.State state -> NO_MORE;
            case By.Filed filed -> NO_MORE;
            case By.Answer(String path) ->
                new Conditions(
                        ", (select amount from case_answer where case_number = number and path = ?) as amount"
                                + ", (select kept from case_answer where case_number = number and path = ?) as kept",
                        List.of(path, path));
        };
    }

    String sql() {
        String way = descending ? " desc" : "";
        String last = way + " nulls last";
        return " order by "
                + switch (by) {
                    case By.Due due -> "due_on" + last + ", number";
                    case By.Filed filed -> "filed_at" + last + ", number";
                    case By.Answer answer -> "amount" + last + ", kept" + last + ", number";
                    // never empty, and ties turned round with the rest: so an index is read from either end
                    case By.Number number -> "number" + way;
                    case By.Applicant applicant -> "applicant_name" + way + ", number" + way;
                    case By.State state -> "state" + way + ", number" + way;
                };
    }
}
