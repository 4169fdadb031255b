package org.gulou.forms;

import java.util.HashMap;
import java.util.List;
import java.util.function.Predicate;
import org.gulou.forms.kind.ChoiceKind;
import org.gulou.forms.kind.LookUpKind;
import org.gulou.forms.kind.Option;
import org.gulou.forms.kind.Reading;
import org.gulou.forms.kind.RowKind;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;

/**
 * What may be chosen with the answers so far: options of a list and rows of a group, as far as {@code only} lets them
 * through. While that is not known, only what is certain is offered.
 */
final class Offers {
    private Offers() {}

    /** The options of a choice that are offered, in their order. */
    static List<Option> options(Sheet sheet, Item.Ask ask, ChoiceKind choice) {
        Predicate<Option> lets = lets(sheet, ask, choice);
        List<Option> offered = choice.options().stream()
                .filter(option -> option.offeredOn(sheet.local().today()) && lets.test(option))
                .toList();
        return ask.offer().texts().in(offered, sheet);
    }

    /** The options of a choice that were chosen and are not offered any more. */
    static List<Option> ended(Sheet sheet, Item.Ask ask, ChoiceKind choice) {
        List<String> chosen = sheet.answers().at(sheet.path(ask));
        List<String> offered =
                options(sheet, ask, choice).stream().map(Option::id).toList();
        List<Option> ended = choice.options().stream()
                .filter(option -> chosen.contains(option.id()) && !offered.contains(option.id()))
                .toList();
        return ask.offer().texts().in(ended, sheet);
    }

    /** What {@code only} lets through; attributes that an option lacks are empty in it. */
    private static Predicate<Option> lets(Sheet sheet, Item.Ask ask, ChoiceKind choice) {
        if (ask.offer().only().always()) {
            return option -> true;
        }
        var none = new HashMap<String, Value>();
        choice.options().forEach(option -> option.attributes().keySet().forEach(name -> none.put(name, Value.EMPTY)));
        return option -> {
            var names = new HashMap<>(none);
            names.putAll(option.attributes());
            names.put("id", Value.of(option.id()));
            return ask.offer()
                    .only()
                    .in(sheet.inside(names), sheet.surroundings())
                    .isTrue();
        };
    }

    /** The rows that may be referred to. */
    static List<Sheet> rows(Sheet sheet, Item.Ask ask) {
        return Rows.of(sheet, ask.offer().rows()).stream()
                .filter(row -> offered(sheet, ask, row))
                .toList();
    }

    private static boolean offered(Sheet sheet, Item.Ask ask, Sheet row) {
        return ask.offer().only().always()
                || ask.offer()
                        .only()
                        .in(sheet.inside(Referred.row(row).fields()), sheet.surroundings())
                        .isTrue();
    }

    /** What is called in a list of rows to choose from: its first text, else its place. */
    static LocalizedText title(Sheet row) {
        LocalizedText named = new RowKind(false).show(Referred.row(row), row.local());
        return named.isEmpty() || named.in("zh").isEmpty()
                ? Questions.rowTitle(
                        row.outer().orElseThrow(),
                        row.group().orElseThrow(),
                        row.outer()
                                .orElseThrow()
                                .inside(row.group().orElseThrow())
                                .indexOf(row))
                : named;
    }

    /** What was typed, as the kind reads it, or that something was chosen which is not offered. */
    static Reading read(Sheet sheet, Item.Ask ask, List<String> raw) {
        if (ask.kind() instanceof ChoiceKind choice) {
            Predicate<Option> lets = lets(sheet, ask, choice);
            Reading reading = choice.read(raw, sheet.local(), lets);
            return reading instanceof Reading.Typed(Value value, var flaw)
                            && !choice.ids(value).stream()
                                    .flatMap(id -> choice.option(id).stream())
                                    .allMatch(lets)
                    ? RowKind.gone()
                    : reading;
        }
        Reading reading = ask.kind().read(raw, sheet.local());
        if (!(reading instanceof Reading.Typed(Value value, var flaw))) {
            return reading;
        }
        return switch (ask.kind()) {
            case RowKind rows -> {
                List<String> offered =
                        rows(sheet, ask).stream().map(Sheet::rowId).toList();
                yield offered.containsAll(rows.write(value)) ? reading : RowKind.gone();
            }
            case LookUpKind found -> Found.judged(sheet, ask, reading, value);
            default -> reading;
        };
    }

    /** The rows behind the keys that were chosen. */
    static Value rows(Sheet sheet, Item.Ask ask, Value chosen) {
        List<String> keys = ask.kind().write(chosen);
        List<Value> rows = Rows.of(sheet, ask.offer().rows()).stream()
                .filter(row -> keys.contains(row.rowId()))
                .<Value>map(Referred::row)
                .toList();
        return chosen instanceof Value.Items
                ? new Value.Items(rows)
                : rows.isEmpty() ? Value.unknown(sheet.path(ask)) : rows.getFirst();
    }
}
