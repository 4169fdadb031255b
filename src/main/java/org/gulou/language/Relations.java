package org.gulou.language;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.gulou.language.Node.Relation;

/** {@code = != < <= > >=} and membership on values. Source: OMG DMN 1.5, 10.3.2.13 and table 55. */
final class Relations {
    private Relations() {}

    static Value holds(Relation relation, Value left, Value right) {
        if (left instanceof Value.Num(BigDecimal a) && right instanceof Value.Num(BigDecimal b)) {
            return Value.of(says(relation, a.compareTo(b)));
        }
        if (left instanceof Value.Text(String a) && right instanceof Value.Text(String b) && !relation.orders()) {
            return Value.of(a.equals(b) == (relation == Relation.EQUAL));
        }
        if (left instanceof Value.Unknown || right instanceof Value.Unknown) {
            return Needs.of(left, right);
        }
        if (relation == Relation.EQUAL) {
            return equal(left, right);
        }
        if (relation == Relation.NOT_EQUAL) {
            return not(equal(left, right));
        }
        OptionalInt order = order(left, right);
        return order.isPresent() ? Value.of(says(relation, order.getAsInt())) : Value.EMPTY;
    }

    static boolean says(Relation relation, int order) {
        return switch (relation) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case MORE -> order > 0;
            case AT_LEAST -> order >= 0;
        };
    }

    /** FEEL's negation: null of what is no boolean. */
    static Value not(Value value) {
        return switch (value) {
            case Value.Bool(boolean is) -> Value.of(!is);
            case Value.Unknown unknown -> unknown;
            default -> Value.EMPTY;
        };
    }

    /** Three-valued, and null between kinds that cannot be compared. */
    static Value equal(Value left, Value right) {
        if (left instanceof Value.Unknown || right instanceof Value.Unknown) {
            return Needs.of(left, right);
        }
        if (left instanceof Value.Empty || right instanceof Value.Empty) {
            return Value.of(left instanceof Value.Empty && right instanceof Value.Empty);
        }
        return switch (left) {
            case Value.Bool a when right instanceof Value.Bool b -> Value.of(a.is() == b.is());
            case Value.Items(List<Value> a) when right instanceof Value.Items(List<Value> b) -> lists(a, b);
            case Value.Fields(var a) when right instanceof Value.Fields(var b) -> records(a, b);
            case Value.Range a when right instanceof Value.Range b -> Value.of(ranges(a, b));
            case Value.Time(var a, var here)
            when right instanceof Value.Time(var b, var there) ->
                Value.of(here.isPresent() == there.isPresent() && millis(nanos(a, here)) == millis(nanos(b, there)));
            case Value.DateTime a
            when right instanceof Value.DateTime b ->
                Value.of(a.zone().isPresent() == b.zone().isPresent()
                        && millis(a).equals(millis(b)));
            default -> {
                OptionalInt order = order(left, right);
                yield order.isPresent() ? Value.of(order.getAsInt() == 0) : Value.EMPTY;
            }
        };
    }

    /** Two moments within one millisecond are equal, as the conformance cases of the standard have it. */
    private static long millis(long nanos) {
        return Math.floorDiv(nanos, 1_000_000L);
    }

    private static Instant millis(Value.DateTime moment) {
        return moment.at().toInstant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Value lists(List<Value> a, List<Value> b) {
        if (a.size() != b.size()) {
            return Value.FALSE;
        }
        Value all = Value.TRUE;
        for (int i = 0; i < a.size(); i++) {
            all = Logic.and(all, equal(a.get(i), b.get(i)));
        }
        return all;
    }

    private static Value records(Map<String, Value> a, Map<String, Value> b) {
        if (!a.keySet().equals(b.keySet())) {
            return Value.FALSE;
        }
        Value all = Value.TRUE;
        for (var field : a.entrySet()) {
            all = Logic.and(all, equal(field.getValue(), b.getOrDefault(field.getKey(), Value.EMPTY)));
        }
        return all;
    }

    private static boolean ranges(Value.Range a, Value.Range b) {
        return a.lowIncluded() == b.lowIncluded()
                && a.highIncluded() == b.highIncluded()
                && ends(a.low(), b.low())
                && ends(a.high(), b.high());
    }

    private static boolean ends(Optional<Value> a, Optional<Value> b) {
        return (a.isPresent() && b.isPresent()) ? equal(a.get(), b.get()).isTrue() : (a.isEmpty() && b.isEmpty());
    }

    /** Which comes first; empty where the two have no common order. */
    static OptionalInt order(Value left, Value right) {
        return switch (left) {
            case Value.Num(BigDecimal a)
            when right instanceof Value.Num(BigDecimal b) -> OptionalInt.of(a.compareTo(b));
            case Value.Text(String a) when right instanceof Value.Text(String b) -> OptionalInt.of(texts(a, b));
            case Value.Date(LocalDate a)
            when right instanceof Value.Date(LocalDate b) -> OptionalInt.of(a.compareTo(b));
            case Value.DateTime a when right instanceof Value.DateTime b -> moments(a, b);
            case Value.Time(var a, var here)
            when right instanceof Value.Time(var b, var there) ->
                here.isPresent() == there.isPresent()
                        ? OptionalInt.of(Long.compare(nanos(a, here), nanos(b, there)))
                        : OptionalInt.empty();
            case Value.Days(Duration a) when right instanceof Value.Days(Duration b) -> OptionalInt.of(a.compareTo(b));
            case Value.Months(long a) when right instanceof Value.Months(long b) -> OptionalInt.of(Long.compare(a, b));
            default -> OptionalInt.empty();
        };
    }

    /** By characters, of which rare ones are two units in a Java string, below others in value. */
    private static int texts(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            if (a.charAt(i) != b.charAt(i)) {
                return Integer.compare(a.codePointAt(i), b.codePointAt(i));
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    private static OptionalInt moments(Value.DateTime a, Value.DateTime b) {
        if (a.zone().isPresent() != b.zone().isPresent()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(
                a.zone().isEmpty()
                        ? a.local().compareTo(b.local())
                        : a.at().toInstant().compareTo(b.at().toInstant()));
    }

    /** Nanoseconds since midnight at Greenwich, or of the local day where no zone is known. */
    static long nanos(LocalTime time, Optional<ZoneId> zone) {
        long seconds = zone.map(id -> id.getRules().getOffset(Instant.EPOCH))
                .orElse(ZoneOffset.UTC)
                .getTotalSeconds();
        return time.toNanoOfDay() - seconds * 1_000_000_000L;
    }

    static Value contains(Value.Range range, Value value) {
        if (value instanceof Value.Empty) {
            return Value.EMPTY;
        }
        Relation above = range.lowIncluded() ? Relation.AT_LEAST : Relation.MORE;
        Relation below = range.highIncluded() ? Relation.AT_MOST : Relation.LESS;
        Value low = range.low().map(end -> holds(above, value, end)).orElse(Value.TRUE);
        Value high = range.high().map(end -> holds(below, value, end)).orElse(Value.TRUE);
        return Logic.and(low, high);
    }

    /** Whether {@code value} is what {@code test} tells: within a range, in a list, or equal. */
    static Value matches(Value value, Value test) {
        return switch (test) {
            case Value.Range range when !(value instanceof Value.Range) -> contains(range, value);
            case Value.Items(List<Value> items) -> {
                Value any = value instanceof Value.Items ? equal(value, test) : Value.FALSE;
                for (Value item : items) {
                    any = Logic.or(any, matches(value, item));
                }
                yield any;
            }
            default -> equal(value, test);
        };
    }
}
