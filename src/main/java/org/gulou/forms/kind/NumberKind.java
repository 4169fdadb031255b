package org.gulou.forms.kind;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Money;
import org.gulou.language.Type;
import org.gulou.language.Value;

/**
 * A number: integer, decimal, money, or percent (typed as 6.5, counted as 0.065). Its unit may be typed behind it.
 *
 * @param decimals how many are taken when typed
 * @param currency of money; the empty text otherwise
 */
public record NumberKind(String name, int decimals, String currency, LocalizedText unit) implements Kind {
    private static final Pattern SHAPE = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{0,9})?|[+-]?\\.\\d{1,9}");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d*)?");

    @Override
    public Type type() {
        return name.equals("money") ? new Type.Money(currency) : Type.NUMBER;
    }

    @Override
    public Reading read(List<String> raw, Local local) {
        String typed = Typing.line(raw).replace(" ", "");
        if (typed.isEmpty()) {
            return Reading.BLANK;
        }
        String bare = without(typed);
        String plain = bare.indexOf(',') > 0 && GROUPED.matcher(bare).matches() ? bare.replace(",", "") : bare;
        boolean whole = plain.length() <= 18 && Typing.digits(plain);
        if (!whole && !SHAPE.matcher(plain).matches()) {
            return Typing.wrong(
                    "type", "“{label}”要填数字，例如" + example() + "。", "{label} must be a number, like " + example() + ".");
        }
        BigDecimal number = new BigDecimal(plain);
        if (number.scale() > decimals && number.stripTrailingZeros().scale() > decimals) {
            return decimals == 0
                    ? Typing.wrong("type", "“{label}”要填整数，例如12。", "{label} must be a whole number, like 12.")
                    : Typing.wrong(
                            "type",
                            "“{label}”最多保留" + decimals + "位小数。",
                            "{label} may have at most " + decimals + " decimal places.");
        }
        return new Reading.Typed(Value.of(name.equals("percent") ? number.movePointLeft(2) : number));
    }

    private String without(String typed) {
        return switch (name) {
            case "money" ->
                Typing.without(typed.startsWith("¥") || typed.startsWith("￥") ? typed.substring(1) : typed, "元");
            case "percent" -> Typing.without(typed, "%");
            default ->
                unit.languages().stream()
                        .map(language -> unit.in(language).replace(" ", ""))
                        .filter(own -> !own.isEmpty() && typed.endsWith(own))
                        .findFirst()
                        .map(own -> Typing.without(typed, own))
                        .orElse(typed);
        };
    }

    private String example() {
        return switch (name) {
            case "integer" -> "12";
            case "money" -> "1200.50";
            default -> "6.5";
        };
    }

    @Override
    public List<String> write(Value value) {
        return value instanceof Value.Num(BigDecimal number) ? List.of(plain(number)) : List.of();
    }

    private String plain(BigDecimal number) {
        BigDecimal shown = name.equals("percent") ? number.movePointRight(2) : number;
        BigDecimal bare = shown.signum() == 0 ? BigDecimal.ZERO : shown.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
    }

    @Override
    public LocalizedText show(Value value, Local local) {
        if (!(value instanceof Value.Num(BigDecimal number))) {
            return LocalizedText.NONE;
        }
        return switch (name) {
            case "money" -> Money.words(number, currency);
            case "percent" -> LocalizedText.of(plain(number) + "%", plain(number) + "%");
            default ->
                unit.isEmpty()
                        ? LocalizedText.of(plain(number), plain(number))
                        : unit.map(name -> plain(number) + " " + name);
        };
    }

    @Override
    public String inputmode() {
        return decimals == 0 ? "numeric" : "decimal";
    }

    static NumberKind of(String name, Parameters parameters) {
        int decimals = switch (name) {
            case "integer" -> 0;
            case "money" -> 2;
            case "percent" -> 4;
            default -> 6;
        };
        String currency = parameters.currency().isEmpty() ? "CNY" : parameters.currency();
        return new NumberKind(name, decimals, name.equals("money") ? currency : "", parameters.unit());
    }
}
