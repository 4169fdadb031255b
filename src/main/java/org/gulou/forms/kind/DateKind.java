package org.gulou.forms.kind;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;
import org.gulou.language.Type;
import org.gulou.language.Value;

/**
 * {@code date} (three fields: year, month, day), {@code month} (two), {@code year} and {@code time} (09:30). The whole day
 * may stand in the first field, as 2026-03-27, 2026年3月27号 or 20260327, and a field may name its unit, as 3月. A month is
 * kept as its first day; it and a year compare only with their like. A time is taken to the minute: the seconds that a
 * register or a clock tells are not asked of anybody, and left out.
 */
public record DateKind(String name) implements Kind {
    private static final Pattern SEPARATORS = Pattern.compile("[-‐‑–—/.。、年月日号\\s]+");
    private static final DateTimeFormatter ENGLISH_MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})(?:[:：](\\d{2})(?:[:：][0-5]\\d(?:\\.\\d{1,9})?)?|[点时](?:(\\d{1,2})分?)?)");

    /** Digits without anything between them, as in an identity number. */
    private static final Pattern UNBROKEN = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})?");

    @Override
    public Type type() {
        return switch (name) {
            case "year" -> Type.NUMBER;
            case "month" -> Type.CALENDAR_MONTH;
            case "time" -> Type.TIME;
            default -> Type.DATE;
        };
    }

    @Override
    public Reading read(List<String> raw, Local local) {
        List<String> typed = Typing.lines(raw);
        if (Typing.blank(typed)) {
            return Reading.BLANK;
        }
        return name.equals("time") ? time(typed.getFirst()) : day(parts(typed));
    }

    private static Reading time(String typed) {
        var time = TIME.matcher(typed);
        if (!time.matches()) {
            return Typing.wrong("type", "“{label}”要填时间，例如09:30。", "{label} must be a time, like 09:30.");
        }
        int hour = Integer.parseInt(time.group(1));
        int minute = Stream.of(2, 3)
                .flatMap(group -> Optional.ofNullable(time.group(group)).stream())
                .findFirst()
                .map(Integer::parseInt)
                .orElse(0);
        return hour > 23 || minute > 59
                ? Typing.wrong("type", "“{label}”不是有效的时间，请检查。", "{label} must be a real time, like 09:30.")
                : new Reading.Typed(new Value.Time(LocalTime.of(hour, minute), Optional.empty()));
    }

    private List<String> parts(List<String> typed) {
        String whole = String.join(" ", typed).strip();
        var unbroken = UNBROKEN.matcher(whole);
        boolean dated = unbroken.matches() && (unbroken.group(3) == null) == name.equals("month");
        return List.of(
                SEPARATORS.split(dated ? unbroken.replaceFirst(name.equals("month") ? "$1 $2" : "$1 $2 $3") : whole));
    }

    private Reading day(List<String> parts) {
        int wanted = fields();
        boolean complete =
                parts.size() == wanted && digits(parts) && parts.getFirst().length() == 4;
        if (!complete) {
            return incomplete();
        }
        int year = Integer.parseInt(parts.getFirst());
        if (year < 1850 || year > 2199) {
            return Typing.wrong(
                    "type", "“{label}”的年份要在1850年至2199年之间。", "The year of {label} must be between 1850 and 2199.");
        }
        try {
            return new Reading.Typed(
                    switch (wanted) {
                        case 1 -> Value.of(year);
                        case 2 ->
                            Value.of(YearMonth.of(year, Integer.parseInt(parts.get(1)))
                                    .atDay(1));
                        default ->
                            Value.of(
                                    LocalDate.of(year, Integer.parseInt(parts.get(1)), Integer.parseInt(parts.get(2))));
                    });
        } catch (DateTimeException impossible) {
            return wanted == 2
                    ? Typing.wrong("type", "“{label}”的月份要在1至12之间。", "The month of {label} must be between 1 and 12.")
                    : Typing.wrong("type", "“{label}”不是真实存在的日期，请检查。", "{label} must be a real date, like 2026-03-27.");
        }
    }

    private static boolean digits(List<String> parts) {
        for (String part : parts) {
            if (part.length() > 4 || !Typing.digits(part)) {
                return false;
            }
        }
        return true;
    }

    private Reading incomplete() {
        return switch (name) {
            case "year" ->
                Typing.wrong("type", "“{label}”要填四位数的年份，例如2026。", "{label} must be a year of four digits, like 2026.");
            case "month" ->
                Typing.wrong(
                        "type", "“{label}”要填年和月，例如2026年3月。", "{label} must have a year and a month, like 2026-03.");
            default ->
                Typing.wrong(
                        "type",
                        "“{label}”要填完整的年、月、日，例如2026年3月27日。",
                        "{label} must have a year, a month and a day, like 2026-03-27.");
        };
    }

    /** How many fields it has on a page. */
    public int fields() {
        return switch (name) {
            case "date" -> 3;
            case "month" -> 2;
            default -> 1;
        };
    }

    @Override
    public List<String> write(Value value) {
        return switch (value) {
            case Value.Date(LocalDate day)
            when name.equals("month") -> List.of("" + day.getYear(), "" + day.getMonthValue());
            case Value.Date(LocalDate day) ->
                List.of("" + day.getYear(), "" + day.getMonthValue(), "" + day.getDayOfMonth());
            case Value.Num(BigDecimal year) -> List.of(year.toPlainString());
            case Value.Time(LocalTime time, var zone) -> List.of(minute(time));
            default -> List.of();
        };
    }

    @Override
    public LocalizedText show(Value value, Local local) {
        return switch (value) {
            case Value.Date(LocalDate day)
            when name.equals("month") ->
                LocalizedText.of(day.getYear() + "年" + day.getMonthValue() + "月", ENGLISH_MONTH.format(day));
            case Value.Date(LocalDate day) -> OfficeTime.words(day);
            case Value.Num(BigDecimal year) -> LocalizedText.of(year + "年", year.toPlainString());
            case Value.Time(LocalTime time, var zone) -> LocalizedText.of(minute(time), minute(time));
            default -> LocalizedText.NONE;
        };
    }

    /** The time of day as it is typed and shown. */
    static String minute(LocalTime time) {
        return time.truncatedTo(ChronoUnit.MINUTES).toString();
    }

    @Override
    public String inputmode() {
        return name.equals("time") ? "" : "numeric";
    }

    @Override
    public Bounds bounds() {
        return new Bounds(fields(), 30);
    }
}
