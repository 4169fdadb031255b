package org.gulou.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;

/** Functions on numbers. A scale is the number of decimal places; it may be negative. */
final class NumberFunctions {
    private static final Pattern NUMBER =
            Pattern.compile("-?(\\d{1,400}(\\.\\d{1,400})?|\\.\\d{1,400})([eE][+-]?\\d{1,4})?");

    static final List<Builtin> ALL = List.of(
            Builtin.of("abs(n: number): number", (a, f) -> Value.of(number(a[0]).abs()))
                    .yielding(type -> type),
            Builtin.of(
                    "abs(n: days and time duration): days and time duration",
                    (a, f) -> new Value.Days(((Value.Days) a[0]).duration().abs())),
            Builtin.of(
                    "abs(n: years and months duration): years and months duration",
                    (a, f) -> new Value.Months(Math.abs(((Value.Months) a[0]).months()))),
            rounding("floor(n: number, scale: number?)", RoundingMode.FLOOR),
            rounding("ceiling(n: number, scale: number?)", RoundingMode.CEILING),
            rounding("decimal(n: number, scale: number)", RoundingMode.HALF_EVEN),
            rounding("round up(n: number, scale: number)", RoundingMode.UP),
            rounding("round down(n: number, scale: number)", RoundingMode.DOWN),
            rounding("round half up(n: number, scale: number)", RoundingMode.HALF_UP),
            rounding("round half down(n: number, scale: number)", RoundingMode.HALF_DOWN),
            Builtin.of(
                            "modulo(dividend: number, divisor: number): number or empty",
                            (a, f) -> modulo(number(a[0]), number(a[1])))
                    .yielding(type -> type),
            Builtin.of(
                    "sqrt(number: number): number or empty",
                    (a, f) -> number(a[0]).signum() < 0
                            ? Value.EMPTY
                            : Value.of(number(a[0]).sqrt(Calculation.DIGITS))),
            Builtin.of(
                    "log(number: number): number or empty",
                    (a, f) -> number(a[0]).signum() <= 0
                            ? Value.EMPTY
                            : real(Math.log(number(a[0]).doubleValue()))),
            Builtin.of(
                    "exp(number: number): number or empty",
                    (a, f) -> real(Math.exp(number(a[0]).doubleValue()))),
            Builtin.of("odd(number: number): boolean or empty", (a, f) -> parity(number(a[0]), true)),
            Builtin.of("even(number: number): boolean or empty", (a, f) -> parity(number(a[0]), false)),
            Builtin.of(
                    "number(from: text, grouping separator: any?, decimal separator: any?): number or empty",
                    NumberFunctions::parsed),
            Builtin.of("number(from: number): number", (a, f) -> a[0]));

    private NumberFunctions() {}

    private static Builtin rounding(String declaration, RoundingMode mode) {
        return Builtin.of(
                        declaration + ": number or empty",
                        (a, f) -> rounded(number(a[0]), a.length > 1 ? number(a[1]) : BigDecimal.ZERO, mode))
                .yielding(type -> type);
    }

    static BigDecimal number(Value value) {
        return ((Value.Num) value).number();
    }

    /** The number without its fraction, as far as an index can need. */
    static int whole(Value value) {
        BigDecimal number = number(value);
        return number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0
                ? number.signum() * Integer.MAX_VALUE
                : number.intValue();
    }

    private static Value real(double number) {
        return Double.isFinite(number) ? Value.of(BigDecimal.valueOf(number)) : Value.EMPTY;
    }

    static boolean isScale(BigDecimal scale) {
        return scale.compareTo(BigDecimal.valueOf(-6111)) >= 0 && scale.compareTo(BigDecimal.valueOf(6176)) <= 0;
    }

    private static Value rounded(BigDecimal number, BigDecimal scale, RoundingMode mode) {
        if (!isScale(scale)) {
            return Value.EMPTY;
        }
        BigDecimal rounded = number.setScale(scale.intValue(), mode);
        return Value.of(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    }

    private static Value modulo(BigDecimal dividend, BigDecimal divisor) {
        if (divisor.signum() == 0
                || Math.abs((long) dividend.precision() - dividend.scale() - divisor.precision() + divisor.scale())
                        > 6144) {
            return Value.EMPTY;
        }
        BigDecimal floor = dividend.divide(divisor, 0, RoundingMode.FLOOR);
        return Value.of(dividend.subtract(divisor.multiply(floor)));
    }

    private static Value parity(BigDecimal number, boolean odd) {
        if (number.stripTrailingZeros().scale() > 0) {
            return Value.EMPTY;
        }
        return Value.of((number.remainder(BigDecimal.TWO).signum() != 0) == odd);
    }

    private static Value parsed(Value[] a, Frame surroundings) {
        Value grouping = a.length > 1 ? a[1] : Value.EMPTY;
        Value decimal = a.length > 2 ? a[2] : Value.EMPTY;
        boolean grouped = grouping instanceof Value.Text(String g)
                && List.of(" ", ",", ".").contains(g);
        boolean pointed =
                decimal instanceof Value.Text(String d) && List.of(",", ".").contains(d);
        if ((!grouped && !(grouping instanceof Value.Empty))
                || (!pointed && !(decimal instanceof Value.Empty))
                || (grouped && grouping.equals(decimal))) {
            return Value.EMPTY;
        }
        String text = TextFunctions.text(a[0]);
        text = grouping instanceof Value.Text(String g) ? text.replace(g, "") : text;
        text = decimal instanceof Value.Text(String d) ? text.replace(d, ".") : text;
        return NUMBER.matcher(text).matches() ? Calculation.number(new BigDecimal(text)) : Value.EMPTY;
    }
}
