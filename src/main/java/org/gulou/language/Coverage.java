package org.gulou.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which arguments of a table no row fits, whatever the others are: options on offer, yes or no, and an answer that is
 * missing. What lies between numbers is told where the table is written, for a gap there may be meant.
 *
 * @param rows the tests of each row, for each input
 */
record Coverage(List<List<List<Node>>> rows) implements Gaps {
    /** More combinations than this are not looked at. */
    private static final int MOST = 20_000;

    Coverage {
        rows = List.copyOf(rows);
    }

    @Override
    public Stream<List<Optional<Value>>> of(List<Type> arguments) {
        List<List<Optional<Value>>> samples =
                arguments.stream().map(Coverage::samples).toList();
        long cases = samples.stream().mapToLong(List::size).reduce(1, (a, b) -> Math.min(a * b, MOST + 1L));
        return cases > MOST
                ? Stream.of()
                : cases(samples).filter(inputs -> rows.stream().noneMatch(row -> fits(row, inputs)));
    }

    /** Beside an option that no row names: for others the table is judged by itself. */
    @Override
    public Stream<List<Optional<Value>>> between(List<Type> arguments) {
        List<Set<Value>> constants = IntStream.range(0, arguments.size())
                .<Set<Value>>mapToObj(this::constants)
                .toList();
        List<List<Optional<Value>>> samples = IntStream.range(0, arguments.size())
                .mapToObj(input -> Samples.of(arguments.get(input).present(), constants.get(input)).stream()
                        .map(Optional::of)
                        .toList())
                .toList();
        long cases = samples.stream().mapToLong(List::size).reduce(1, (a, b) -> Math.min(a * b, MOST + 1L));
        return cases > MOST
                ? Stream.of()
                : cases(samples)
                        .filter(inputs -> IntStream.range(0, inputs.size())
                                .anyMatch(input -> arguments.get(input).present() instanceof Type.Choice
                                        && !constants.get(input).isEmpty()
                                        && !constants
                                                .get(input)
                                                .contains(inputs.get(input).orElseThrow())))
                        .filter(inputs -> rows.stream().noneMatch(row -> fits(row, inputs)));
    }

    private Set<Value> constants(int input) {
        var constants = new LinkedHashSet<Value>();
        rows.forEach(row -> constants.addAll(Samples.constants(row.get(input))));
        return constants;
    }

    /** What makes a difference in one column; empty stands for any value that may well fit. */
    private static List<Optional<Value>> samples(Type argument) {
        var samples = new ArrayList<Optional<Value>>();
        if (argument.present() instanceof Type.Choice choice) {
            choice.options().forEach(option -> samples.add(Optional.of(Value.of(option))));
        } else if (argument.present().equals(Type.BOOLEAN)) {
            samples.addAll(List.of(Optional.of(Value.TRUE), Optional.of(Value.FALSE)));
        } else {
            samples.add(Optional.empty());
        }
        if (argument.mayBeEmpty()) {
            samples.add(Optional.of(Value.EMPTY));
        }
        return samples;
    }

    private static Stream<List<Optional<Value>>> cases(List<List<Optional<Value>>> samples) {
        Stream<List<Optional<Value>>> cases = Stream.of(List.of());
        for (List<Optional<Value>> column : samples) {
            cases = cases.flatMap(before -> column.stream()
                    .map(value ->
                            Stream.concat(before.stream(), Stream.of(value)).toList()));
        }
        return cases;
    }

    private static boolean fits(List<List<Node>> row, List<Optional<Value>> inputs) {
        return IntStream.range(0, inputs.size())
                .allMatch(input -> inputs.get(input)
                        .filter(value -> row.get(input).stream().allMatch(Constants::test))
                        .map(value -> Constants.passes(value, row.get(input)).isTrue())
                        .orElse(true));
    }
}
