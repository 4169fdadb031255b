package org.gulou.language;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.gulou.kernel.Sentence;
import org.gulou.language.DecisionTable.CellFault;
import org.gulou.language.DecisionTable.Row;

/**
 * Whether a table of which one row should decide leaves cases out, or lets two rows speak at once: each with an example.
 * Tables whose tests hang on more than constants, or that have too many cases to look at, are not judged.
 */
final class TableJudgement {
    private static final int MOST = 20_000;

    /** So many gaps are told; after them one sees how the table is meant. */
    private static final int GAPS = 3;

    private final List<String> names;
    private final List<List<Value>> samples = new ArrayList<>();
    private final List<Row> rows;
    private final List<List<List<Node>>> tests;
    private final List<CellFault> overlaps = new ArrayList<>();
    private final List<CellFault> gaps = new ArrayList<>();
    private final TreeSet<String> told = new TreeSet<>();
    private final Set<Integer> reached = new HashSet<>();
    private final List<List<Value>> possible = new ArrayList<>();
    private final Set<List<Integer>> left = new HashSet<>();
    private final Predicate<List<Value>> asked;

    /**
     * @param tests of each row, for each input
     * @param asked with which inputs it may be asked at all
     */
    TableJudgement(
            Map<String, Type> inputs, List<Row> rows, List<List<List<Node>>> tests, Predicate<List<Value>> asked) {
        this.asked = asked;
        this.names = List.copyOf(inputs.keySet());
        this.rows = rows;
        this.tests = tests;
        int column = 0;
        for (Type type : inputs.values()) {
            int index = column++;
            var constants = new LinkedHashSet<Value>();
            tests.forEach(row -> constants.addAll(Samples.constants(row.get(index))));
            boolean open = tests.stream().allMatch(row -> row.get(index).getFirst() instanceof Node.Anything);
            possible.add(open ? List.of(Value.EMPTY) : List.copyOf(Samples.of(type.present(), constants)));
            samples.add(open ? List.of(Value.EMPTY) : List.copyOf(Samples.meant(type.present(), constants)));
        }
    }

    List<CellFault> overlaps() {
        return overlaps;
    }

    /** What no row says anything about: an example of each gap, the first few. */
    List<CellFault> gaps() {
        return gaps;
    }

    /** Looks at every case: for overlaps only where one row is to decide. */
    void judge(HitPolicy policy) {
        boolean constant =
                tests.stream().flatMap(List::stream).flatMap(List::stream).allMatch(Constants::test);
        if (constant && canBeLookedAt(samples)) {
            judge(new ArrayList<>(), new ArrayList<>(), policy);
        }
        if (constant && policy == HitPolicy.FIRST && canBeLookedAt(possible)) {
            unreached();
        }
    }

    private boolean canBeLookedAt(List<List<Value>> columns) {
        long cases = columns.stream().mapToLong(List::size).reduce(1, (a, b) -> Math.min(a * b, MOST + 1L));
        return cases > 0 && cases <= MOST && cases * rows.size() <= 100L * MOST;
    }

    private void judge(List<Value> inputs, List<Integer> places, HitPolicy policy) {
        if (inputs.size() < names.size()) {
            List<Value> values = samples.get(inputs.size());
            for (int place = 0; place < values.size(); place++) {
                inputs.add(values.get(place));
                places.add(place);
                judge(inputs, places, policy);
                inputs.removeLast();
                places.removeLast();
            }
            return;
        }
        List<Integer> hits = IntStream.range(0, rows.size())
                .filter(row -> fits(row, inputs))
                .boxed()
                .toList();
        if (hits.isEmpty() && !inputs.contains(Samples.OTHER) && asked.test(List.copyOf(inputs))) {
            gap(inputs, List.copyOf(places));
        }
        if (policy.wantsOneRow()) {
            overlaps(hits, inputs, policy);
        }
    }

    /** Where the first row decides, one behind others that hold wherever it does says nothing. */
    private void unreached() {
        reach(new ArrayList<>());
        IntStream.range(0, rows.size())
                .filter(row -> !reached.contains(row))
                .forEach(row -> gaps.add(new CellFault(
                        row + 1,
                        0,
                        new Fault(
                                1,
                                say("Row {row} never decides: wherever it holds, one before it does", row + 1),
                                say("Put it before them, or leave it out")))));
    }

    private void reach(List<Value> inputs) {
        if (inputs.size() == names.size()) {
            IntStream.range(0, rows.size())
                    .filter(row -> fits(row, inputs))
                    .findFirst()
                    .ifPresent(reached::add);
            return;
        }
        for (Value value : possible.get(inputs.size())) {
            inputs.add(value);
            reach(inputs);
            inputs.removeLast();
        }
    }

    private void overlaps(List<Integer> hits, List<Value> inputs, HitPolicy policy) {
        for (int row : hits) {
            int first = hits.getFirst();
            boolean same = rows.get(first).outputs().equals(rows.get(row).outputs());
            if (row != first && !(policy == HitPolicy.ANY && same) && told.add(first + " " + row)) {
                overlaps.add(new CellFault(
                        row + 1,
                        0,
                        new Fault(
                                1,
                                say(
                                        "Rows {first} and {second} both hold where {inputs}",
                                        first + 1,
                                        row + 1,
                                        shown(inputs)),
                                say("Narrow one of them"))));
            }
        }
    }

    /** A case that no row fits is told unless it only widens one that is told. */
    private void gap(List<Value> inputs, List<Integer> places) {
        left.add(places);
        boolean wider = IntStream.range(0, places.size())
                .filter(input -> places.get(input) > 0 && isOrdered(inputs.get(input)))
                .anyMatch(input -> {
                    var before = new ArrayList<>(places);
                    before.set(input, places.get(input) - 1);
                    return left.contains(before);
                });
        if (!wider && gaps.size() < GAPS) {
            gaps.add(new CellFault(
                    0, 0, new Fault(1, say("No row says what holds where {inputs}", shown(inputs)), say("Add a row"))));
        }
    }

    /** Whether values follow each other, so that those side by side are one gap. */
    private static boolean isOrdered(Value value) {
        return !(value instanceof Value.Text || value instanceof Value.Bool || value instanceof Value.Empty);
    }

    private boolean fits(int row, List<Value> inputs) {
        return IntStream.range(0, names.size())
                .allMatch(input -> Constants.passes(
                                inputs.get(input), tests.get(row).get(input))
                        .isTrue());
    }

    private List<Sentence> shown(List<Value> inputs) {
        return IntStream.range(0, names.size())
                .filter(input -> !(inputs.get(input) instanceof Value.Empty))
                .mapToObj(input -> say("{name} is {value}", names.get(input), shown(inputs.get(input))))
                .toList();
    }

    private static Sentence shown(Value input) {
        return input.equals(Samples.OTHER) ? say("anything else") : Sentence.quote(Words.quoted(input));
    }
}
