package org.gulou.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import org.gulou.forms.kind.Local;
import org.gulou.forms.kind.YesNoKind;
import org.gulou.kernel.Lasting;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Money;
import org.gulou.kernel.OfficeTime;
import org.gulou.language.Type;
import org.gulou.language.Value;

/** Values as people read them, where no item says how: results of rules. */
public final class Display {
    /** What stands for a value that is not known or was not given. */
    public static final LocalizedText NOTHING = LocalizedText.of("–", "–");

    private Display() {}

    public static LocalizedText of(Value value, Type type, Local local) {
        return switch (value) {
            case Value.Empty empty -> NOTHING;
            case Value.Unknown unknown -> NOTHING;
            case Value.Bool(boolean is) -> is ? YesNoKind.YES : YesNoKind.NO;
            case Value.Num(BigDecimal number) ->
                type.present() instanceof Type.Money(String currency)
                        ? Money.words(number, currency)
                        : same(plain(number));
            case Value.Text(String text) -> same(text);
            case Value.Date(LocalDate date) -> OfficeTime.words(date);
            case Value.Time(LocalTime time, var zone) -> same(time.toString());
            case Value.DateTime(var at, var zone) -> OfficeTime.words(at);
            case Value.Days(var duration) -> Lasting.words(duration);
            case Value.Months(long months) -> Lasting.months(months);
            case Value.Items(List<Value> items) -> {
                Type element = type.present() instanceof Type.ListOf list ? list.element() : Type.ANY;
                var shown = items.stream().map(item -> of(item, element, local)).toList();
                yield LocalizedText.of(
                        shown.stream().map(text -> text.in("zh")).collect(Collectors.joining("、")),
                        shown.stream().map(text -> text.in("en")).collect(Collectors.joining(", ")));
            }
            case Value.Fields fields -> NOTHING;
            case Value.Range range -> NOTHING;
        };
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static LocalizedText same(String text) {
        return LocalizedText.of(text, text);
    }
}
