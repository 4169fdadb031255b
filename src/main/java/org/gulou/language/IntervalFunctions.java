package org.gulou.language;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How points and ranges lie to each other. A point is the range from itself to itself; an end that is not included lies
 * just inside its value. Source: OMG DMN 1.5, table 78.
 */
final class IntervalFunctions {
    private static final String RANGES = "(range1: range<any>, range2: range<any>)";
    private static final String POINT_RANGE = "(point: any, range: range<any>)";
    private static final String RANGE_POINT = "(range: range<any>, point: any)";
    private static final String POINTS = "(point1: any, point2: any)";

    static final List<Builtin> ALL = all();

    private IntervalFunctions() {}

    /** An end of a range: {@code side} is 1 just above the value, -1 just below, 0 at it. */
    private record End(Value value, int side) {}

    private record Span(End start, End end) {}

    @FunctionalInterface
    private interface Relation {
        boolean holds(Span a, Span b);
    }

    private static final class NoOrder extends RuntimeException {
        NoOrder() {
            super("", null, false, false);
        }
    }

    private static List<Builtin> all() {
        var all = new ArrayList<Builtin>();
        Relation before = (a, b) -> order(a.end, b.start) < 0;
        add(all, "before", before, RANGES, POINT_RANGE, RANGE_POINT, POINTS);
        add(all, "after", (a, b) -> before.holds(b, a), RANGES, POINT_RANGE, RANGE_POINT, POINTS);
        Relation meets = (a, b) -> order(a.end, b.start) == 0;
        add(all, "meets", meets, RANGES);
        add(all, "met by", (a, b) -> meets.holds(b, a), RANGES);
        add(all, "overlaps", (a, b) -> order(a.end, b.start) >= 0 && order(a.start, b.end) <= 0, RANGES);
        Relation overlapsBefore =
                (a, b) -> order(a.start, b.start) < 0 && order(a.end, b.start) >= 0 && order(a.end, b.end) <= 0;
        add(all, "overlaps before", overlapsBefore, RANGES);
        add(
                all,
                "overlaps after",
                (a, b) -> order(b.start, a.start) < 0 && order(b.end, a.start) >= 0 && order(b.end, a.end) <= 0,
                RANGES);
        Relation finishes = (a, b) -> order(a.end, b.end) == 0 && order(a.start, b.start) >= 0;
        add(all, "finishes", finishes, RANGES, POINT_RANGE);
        add(all, "finished by", (a, b) -> finishes.holds(b, a), RANGES, RANGE_POINT);
        Relation includes = (a, b) -> order(a.start, b.start) <= 0 && order(a.end, b.end) >= 0;
        add(all, "includes", includes, RANGES, RANGE_POINT);
        add(all, "during", (a, b) -> includes.holds(b, a), RANGES, POINT_RANGE);
        Relation starts = (a, b) -> order(a.start, b.start) == 0 && order(a.end, b.end) <= 0;
        add(all, "starts", starts, RANGES, POINT_RANGE);
        add(all, "started by", (a, b) -> starts.holds(b, a), RANGES, RANGE_POINT);
        all.add(Builtin.of("range(from: text): range<any> or empty", (a, f) -> read(TextFunctions.text(a[0]))));
        add(all, "coincides", (a, b) -> order(a.start, b.start) == 0 && order(a.end, b.end) == 0, RANGES, POINTS);
        return List.copyOf(all);
    }

    /** The range that a text writes, with ends that are literals or made of literals; null of any other text. */
    static Value read(String text) {
        var none = Names.of(Map.of());
        try {
            Node node = Parser.expression(text, Spaced.names(none));
            if (!(node instanceof Node.Range range)
                    || !range.low().filter(IntervalFunctions::constant).isPresent()
                    || !range.high().filter(IntervalFunctions::constant).isPresent()) {
                return Value.EMPTY;
            }
            var compiler = new Compiler(none);
            Typed typed = compiler.compile(node);
            return compiler.faults().isEmpty()
                    ? typed.code()
                            .run(new Frame(
                                    Scope.of(Map.of()),
                                    Surroundings.at(Instant.EPOCH),
                                    compiler.bindings().slots()))
                    : Value.EMPTY;
        } catch (Refusal noRange) {
            return Value.EMPTY;
        }
    }

    private static boolean constant(Node end) {
        return switch (end) {
            case Node.Literal literal -> true;
            case Node.Negation(int at, Node operand) -> constant(operand);
            case Node.Call call ->
                BuiltinCalls.FROM_TEXT.contains(call.function())
                        && !call.function().equals("range")
                        && call.arguments().stream().allMatch(Node.Literal.class::isInstance);
            default -> false;
        };
    }

    private static void add(List<Builtin> all, String name, Relation relation, String... parameters) {
        for (String declared : parameters) {
            all.add(Builtin.of(
                    name + declared + ": boolean or empty",
                    (a, f) -> holds(relation, a[0], a[1], declared.contains("range"))));
        }
    }

    private static Value holds(Relation relation, Value a, Value b, boolean ranged) {
        Span one = span(a);
        Span two = span(b);
        boolean any = a instanceof Value.Range || b instanceof Value.Range;
        if (one == null || two == null || any != ranged) {
            return Value.EMPTY;
        }
        try {
            return Value.of(relation.holds(one, two));
        } catch (NoOrder differentKinds) {
            return Value.EMPTY;
        }
    }

    private static @Nullable Span span(Value value) {
        return switch (value) {
            case Value.Range(Optional<Value> low, boolean lowIncluded, Optional<Value> high, boolean highIncluded) ->
                low.isEmpty() || high.isEmpty()
                        ? null
                        : new Span(new End(low.get(), lowIncluded ? 0 : 1), new End(high.get(), highIncluded ? 0 : -1));
            case Value.Empty empty -> null;
            default -> new Span(new End(value, 0), new End(value, 0));
        };
    }

    private static int order(End a, End b) {
        int order = Relations.order(a.value, b.value).orElseThrow(NoOrder::new);
        return order != 0 ? order : Integer.compare(a.side, b.side);
    }
}
