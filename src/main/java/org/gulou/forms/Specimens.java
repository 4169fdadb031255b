package org.gulou.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.forms.kind.ChoiceKind;
import org.gulou.forms.kind.DateKind;
import org.gulou.forms.kind.Kind;
import org.gulou.forms.kind.Local;
import org.gulou.forms.kind.NumberKind;
import org.gulou.forms.kind.Option;
import org.gulou.forms.kind.Reading;
import org.gulou.language.Value;

/** Answers to a question that are likely to differ in what follows from them. */
final class Specimens {
    private static final int MOST_OPTIONS = 12;

    /** Around these many months back laws draw lines: half a year, a year, ages of childhood, of work and of old age. */
    private static final List<Integer> MONTHS_BACK = List.of(
            -13, -1, 1, 7, 18, 40, 65, 10 * 12, 17 * 12, 19 * 12, 21 * 12, 30 * 12, 50 * 12, 61 * 12, 70 * 12, 85 * 12);

    private Specimens() {}

    /** @param compared values that the answer is compared with, among others */
    static List<Value> of(Kind kind, Set<Value> compared, Local local) {
        return switch (kind) {
            case ChoiceKind choice -> options(choice, local);
            case NumberKind number -> numbers(compared);
            case DateKind date -> days(date, local);
            default -> List.of(Value.TRUE, Value.FALSE);
        };
    }

    /** Each option once; "none of these" as often as all others together, as most people choose it. */
    private static List<Value> options(ChoiceKind choice, Local local) {
        List<Option> offered = choice.options().stream()
                .filter(option -> option.offeredOn(local.today()))
                .limit(MOST_OPTIONS)
                .toList();
        int others =
                (int) offered.stream().filter(option -> !option.exclusive()).count();
        var values = new ArrayList<Value>();
        for (Option option : offered) {
            Value value = choice.several() ? new Value.Items(List.of(Value.of(option.id()))) : Value.of(option.id());
            values.addAll(Collections.nCopies(option.exclusive() ? Math.max(1, others) : 1, value));
        }
        return values;
    }

    private static List<Value> numbers(Set<Value> compared) {
        var numbers = new LinkedHashSet<Value>();
        for (Value value : compared) {
            if (value instanceof Value.Num(BigDecimal number)) {
                Stream.of(number.subtract(BigDecimal.ONE), number, number.add(BigDecimal.ONE))
                        .filter(near -> near.signum() >= 0)
                        .forEach(near -> numbers.add(Value.of(near)));
            }
        }
        for (long each = 1; each <= 1_000_000; each *= 10) {
            numbers.add(Value.of(BigDecimal.valueOf(each)));
        }
        return List.copyOf(numbers);
    }

    private static List<Value> days(DateKind kind, Local local) {
        var days = new ArrayList<Value>();
        for (int months : MONTHS_BACK) {
            LocalDate day = local.today().minusMonths(months);
            List<String> typed = Stream.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth())
                    .limit(kind.fields())
                    .map(String::valueOf)
                    .toList();
            if (kind.read(typed, local) instanceof Reading.Typed(Value value, var flaw)) {
                days.add(value);
            }
        }
        return days;
    }
}
