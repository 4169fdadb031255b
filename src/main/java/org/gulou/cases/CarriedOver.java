package org.gulou.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gulou.forms.Answers;
import org.gulou.forms.Circumstances;
import org.gulou.forms.Form;
import org.gulou.forms.Journey;
import org.gulou.language.Value;

/** Values of one case as answers to the form of another service; what that form does not ask is left out. */
public final class CarriedOver {
    private CarriedOver() {}

    /** Answers that the person has still to look at. */
    public static Answers draft(Form form, Map<String, Value> values, Circumstances world) {
        Map<String, List<String>> posted = posted(values);
        posted.put("save", List.of(""));
        return read(form, posted, world);
    }

    /** Answers that count as they are, with the form's defaults where nothing was carried over. */
    static Answers settled(Form form, Map<String, Value> values, Circumstances world) {
        var all = new LinkedHashMap<String, Value>(
                Journey.of(form, draft(form, values, world), world).values());
        all.keySet().retainAll(form.paths());
        all.putAll(values);
        Map<String, List<String>> posted = posted(all);
        posted.put("-asked", form.paths());
        return read(form, posted, world);
    }

    private static Answers read(Form form, Map<String, List<String>> posted, Circumstances world) {
        Answers answers = Answers.NONE;
        for (var page : Journey.of(form, answers, world).pages()) {
            answers = Journey.of(form, answers, world).read(page.id(), posted, Codes::id);
        }
        return answers;
    }

    private static Map<String, List<String>> posted(Map<String, Value> values) {
        var posted = new LinkedHashMap<String, List<String>>();
        values.forEach((path, value) -> posted.put(path, typed(value)));
        return posted;
    }

    /** As a person would type it: dates in three fields, lists as several choices. */
    private static List<String> typed(Value value) {
        return switch (value) {
            case Value.Text(String text) -> List.of(text);
            case Value.Num(BigDecimal number) -> List.of(number.toPlainString());
            case Value.Bool(boolean yes) -> List.of(Boolean.toString(yes));
            case Value.Date(LocalDate day) ->
                List.of(
                        Integer.toString(day.getYear()),
                        Integer.toString(day.getMonthValue()),
                        Integer.toString(day.getDayOfMonth()));
            case Value.Items(List<Value> items) -> {
                var all = new ArrayList<String>();
                items.forEach(item -> all.addAll(typed(item)));
                yield all;
            }
            case Value other -> List.of();
        };
    }
}
