package org.gulou.language;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.gulou.language.Node.Operator;

/** {@code + - * / **} on values: exact decimals of 34 digits, dates and durations. Source: OMG DMN 1.5, 10.3.2.5. */
final class Calculation {
    static final MathContext DIGITS = MathContext.DECIMAL128;

    private static final int LARGEST_EXPONENT = 6144;

    private Calculation() {}

    /** Null where the two cannot be put together; unknown where one is. */
    static Value of(Operator operator, Value left, Value right) {
        if (left instanceof Value.Num(BigDecimal a) && right instanceof Value.Num(BigDecimal b)) {
            return numbers(operator, a, b);
        }
        if (left instanceof Value.Unknown || right instanceof Value.Unknown) {
            return Needs.of(left, right);
        }
        try {
            return others(operator, left, right);
        } catch (DateTimeException | ArithmeticException outOfRange) {
            return Value.EMPTY;
        }
    }

    static Value negated(Value value) {
        return switch (value) {
            case Value.Num(BigDecimal number) -> new Value.Num(number.negate());
            case Value.Days(Duration duration) -> new Value.Days(duration.negated());
            case Value.Months(long months) -> new Value.Months(-months);
            case Value.Unknown unknown -> unknown;
            default -> Value.EMPTY;
        };
    }

    private static Value numbers(Operator operator, BigDecimal a, BigDecimal b) {
        try {
            return number(
                    switch (operator) {
                        case ADD -> sum(a, b);
                        case SUBTRACT -> near(a, b) ? rounded(a.subtract(b)) : a.subtract(b, DIGITS);
                        case MULTIPLY -> rounded(a.multiply(b));
                        case DIVIDE -> quotient(a, b);
                        case POWER -> power(a, b);
                    });
        } catch (ArithmeticException undefined) {
            return Value.EMPTY;
        }
    }

    static BigDecimal sum(BigDecimal a, BigDecimal b) {
        return near(a, b) ? rounded(a.add(b)) : a.add(b, DIGITS);
    }

    /** Whether the two are so near in scale that the exact result is small, and quicker made than a rounded one. */
    private static boolean near(BigDecimal a, BigDecimal b) {
        return Math.abs((long) a.scale() - b.scale()) <= 20;
    }

    private static BigDecimal rounded(BigDecimal exact) {
        return exact.precision() <= 34 ? exact : exact.round(DIGITS);
    }

    /** The same as {@code a.divide(b, DIGITS)}, quicker where whole numbers divide into few decimal places. */
    private static BigDecimal quotient(BigDecimal a, BigDecimal b) {
        if (a.scale() != 0 || b.scale() != 0 || a.precision() > 15 || b.precision() > 15 || b.signum() == 0) {
            return a.divide(b, DIGITS);
        }
        long dividend = a.longValue();
        long divisor = b.longValue();
        for (int scale = 0; scale <= 3; scale++) {
            if (dividend % divisor == 0) {
                return BigDecimal.valueOf(dividend / divisor, scale);
            }
            dividend *= 10;
        }
        return a.divide(b, DIGITS);
    }

    /** The number, or null where it is larger than 34 digits and an exponent of 6144 can say. */
    static Value number(BigDecimal number) {
        int scale = number.scale();
        return (scale > 6000 || scale < -6000) && Math.abs((long) number.precision() - scale - 1) > LARGEST_EXPONENT
                ? Value.EMPTY
                : new Value.Num(number);
    }

    private static BigDecimal power(BigDecimal base, BigDecimal exponent) {
        if (exponent.stripTrailingZeros().scale() <= 0 && exponent.abs().compareTo(BigDecimal.valueOf(99_999)) <= 0) {
            int whole = exponent.intValueExact();
            return whole >= 0 ? base.pow(whole, DIGITS) : BigDecimal.ONE.divide(base.pow(-whole, DIGITS), DIGITS);
        }
        return finite(Math.pow(base.doubleValue(), exponent.doubleValue()));
    }

    static BigDecimal finite(double number) {
        if (!Double.isFinite(number)) {
            throw new ArithmeticException("No finite number");
        }
        return BigDecimal.valueOf(number);
    }

    private static Value others(Operator operator, Value left, Value right) {
        return switch (operator) {
            case ADD -> sum(left, right);
            case SUBTRACT -> difference(left, right);
            case MULTIPLY -> left instanceof Value.Num ? scaled(right, left, false) : scaled(left, right, false);
            case DIVIDE -> quotient(left, right);
            case POWER -> Value.EMPTY;
        };
    }

    private static Value sum(Value left, Value right) {
        return switch (left) {
            case Value.Text(String a) when right instanceof Value.Text(String b) -> text(a, b);
            case Value.Date(LocalDate date) -> dayPlus(date, right);
            case Value.DateTime at -> momentPlus(at, right);
            case Value.Time(LocalTime time, var zone)
            when right instanceof Value.Days(Duration duration) -> new Value.Time(time.plus(duration), zone);
            case Value.Days(Duration a) when right instanceof Value.Days(Duration b) -> new Value.Days(a.plus(b));
            case Value.Months(long a)
            when right instanceof Value.Months(long b) -> new Value.Months(Math.addExact(a, b));
            case Value.Days days when isMoment(right) -> sum(right, left);
            case Value.Months months when isMoment(right) -> sum(right, left);
            default -> Value.EMPTY;
        };
    }

    private static boolean isMoment(Value value) {
        return value instanceof Value.Date || value instanceof Value.DateTime || value instanceof Value.Time;
    }

    private static Value text(String a, String b) {
        TextFunctions.bounded((long) a.length() + b.length());
        return Value.of(a + b);
    }

    private static Value dayPlus(LocalDate date, Value span) {
        return switch (span) {
            case Value.Days(Duration duration) ->
                Value.of(date.atStartOfDay().plus(duration).toLocalDate());
            case Value.Months(long months) -> Value.of(date.plusMonths(months));
            default -> Value.EMPTY;
        };
    }

    private static Value momentPlus(Value.DateTime at, Value span) {
        return switch (span) {
            case Value.Days(Duration duration) ->
                at.zone().isEmpty()
                        ? new Value.DateTime(at.local().plus(duration), at.zone())
                        : new Value.DateTime(at.at().plus(duration));
            case Value.Months(long months) -> new Value.DateTime(at.local().plusMonths(months), at.zone());
            default -> Value.EMPTY;
        };
    }

    private static Value difference(Value left, Value right) {
        if (left instanceof Value.Time(LocalTime a, var here) && right instanceof Value.Time(LocalTime b, var there)) {
            return here.isPresent() == there.isPresent()
                    ? new Value.Days(Duration.ofNanos(Relations.nanos(a, here) - Relations.nanos(b, there)))
                    : Value.EMPTY;
        }
        Optional<LocalDateTime> from = moment(right);
        if (from.isPresent()) {
            Optional<LocalDateTime> to = moment(left);
            return to.isPresent() && sameKind(left, right)
                    ? new Value.Days(Duration.between(from.get(), to.get()))
                    : Value.EMPTY;
        }
        return sum(left, negated(right));
    }

    /** Whether both tell their zone or both do not; a day counts as either, from midnight at Greenwich or at the office. */
    private static boolean sameKind(Value left, Value right) {
        boolean here = left instanceof Value.DateTime(var local, var zone) && zone.isPresent();
        boolean there = right instanceof Value.DateTime(var local, var zone) && zone.isPresent();
        return here == there || left instanceof Value.Date || right instanceof Value.Date;
    }

    private static Optional<LocalDateTime> moment(Value value) {
        return switch (value) {
            case Value.Date(LocalDate date) -> Optional.of(date.atStartOfDay());
            case Value.DateTime at ->
                Optional.of(
                        at.zone().isEmpty()
                                ? at.local()
                                : at.at().withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime());
            default -> Optional.empty();
        };
    }

    private static Value quotient(Value left, Value right) {
        if (left instanceof Value.Days(Duration a) && right instanceof Value.Days(Duration b)) {
            return numbers(Operator.DIVIDE, seconds(a), seconds(b));
        }
        if (left instanceof Value.Months(long a) && right instanceof Value.Months(long b)) {
            return numbers(Operator.DIVIDE, BigDecimal.valueOf(a), BigDecimal.valueOf(b));
        }
        return scaled(left, right, true);
    }

    private static Value scaled(Value span, Value by, boolean inverse) {
        if (!(by instanceof Value.Num(BigDecimal factor))) {
            return Value.EMPTY;
        }
        return switch (span) {
            case Value.Days(Duration duration) -> {
                BigDecimal seconds = scaled(seconds(duration), factor, inverse);
                BigDecimal nanos = seconds.movePointRight(9).setScale(0, RoundingMode.DOWN);
                yield new Value.Days(Duration.ofSeconds(
                        nanos.divideToIntegralValue(BigDecimal.valueOf(1_000_000_000L))
                                .longValueExact(),
                        nanos.remainder(BigDecimal.valueOf(1_000_000_000L)).longValueExact()));
            }
            case Value.Months(long months) ->
                new Value.Months(scaled(BigDecimal.valueOf(months), factor, inverse)
                        .setScale(0, RoundingMode.DOWN)
                        .longValueExact());
            default -> Value.EMPTY;
        };
    }

    private static BigDecimal scaled(BigDecimal number, BigDecimal factor, boolean inverse) {
        return inverse ? number.divide(factor, DIGITS) : number.multiply(factor, DIGITS);
    }

    static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
    }
}
