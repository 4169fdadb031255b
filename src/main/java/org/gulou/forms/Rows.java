package org.gulou.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.gulou.language.Value;

/** The rows of a repeating group: where they come from, and what rules see of them. */
final class Rows {
    private Rows() {}

    /** The rows as a list of records; unknown while it is not known which there are. */
    static Value value(Sheet sheet, Item.Group group) {
        return value(sheet, group, Sheet::fields);
    }

    /** The same with what {@code row} takes of each. */
    static Value value(Sheet sheet, Item.Group group, Function<Sheet, Value> row) {
        Value list = list(sheet, group);
        return list.isUnknown()
                ? list
                : new Value.Items(sheet.inside(group).stream().map(row).toList());
    }

    /** The rows of a group as far as they are asked on the pages before {@code page}. */
    static Value before(Sheet sheet, Item.Group group, int page) {
        Value asked = sheet.asked(group);
        if (!asked.isTrue()) {
            return asked.isUnknown() ? asked : Effective.NONE;
        }
        Value list = list(sheet, group);
        return list.isUnknown()
                ? list
                : new Value.Items(sheet.inside(group).stream()
                        .<Value>map(row -> row.fields(item -> !(item instanceof Item.Notice) && item.page() < page))
                        .toList());
    }

    private static Value list(Sheet sheet, Item.Group group) {
        return switch (group.repeat().orElseThrow()) {
            case Item.Repeat.Counted counted -> sheet.settled(group) ? Value.EMPTY : Value.unknown(sheet.path(group));
            case Item.Repeat.Each each -> each(sheet, each);
            case Item.Repeat.Fixed fixed -> Value.EMPTY;
        };
    }

    /** The list that has a row for each element, unless it has more than anybody could fill in. */
    private static Value each(Sheet sheet, Item.Repeat.Each each) {
        Value list = each.list().in(sheet, sheet.surroundings());
        return list instanceof Value.Items(List<Value> elements) && elements.size() > Form.MOST_ELEMENTS
                ? Rule.OVERTAXED
                : list;
    }

    /** What there is a row for, in order. */
    static List<Element> elements(Sheet sheet, Item.Group group) {
        return switch (group.repeat().orElseThrow()) {
            case Item.Repeat.Counted(Rule min, Rule max) ->
                keys(sheet, group).stream()
                        .map(row -> new Element(row, Value.EMPTY))
                        .toList();
            case Item.Repeat.Each each -> Element.of(each(sheet, each));
            case Item.Repeat.Fixed(var rows, var texts) ->
                rows.stream()
                        .map(row -> new Element(row.id(), Value.of(row.id())))
                        .toList();
        };
    }

    /** The keys of a group's rows: as answered, else as many new ones as must be there. */
    static List<String> keys(Sheet sheet, Item.Group group) {
        if (group.counted().isEmpty()) {
            return sheet.inside(group).stream().map(Sheet::key).toList();
        }
        List<String> keys = sheet.answers().rows().get(sheet.path(group));
        if (keys != null) {
            return keys;
        }
        return fresh(sheet, group);
    }

    private static List<String> fresh(Sheet sheet, Item.Group group) {
        int wanted = sheet.count(group.counted().orElseThrow().min(), 0);
        return IntStream.rangeClosed(1, wanted).mapToObj(number -> "r" + number).toList();
    }

    /** The answers without these rows of a group, which is to be continued again if it had any of them. */
    static Answers without(Answers answers, Spot spot, Item.Group group, List<String> gone) {
        String path = spot.path();
        var kept = new ArrayList<>(answers.rows().getOrDefault(path, List.of()));
        if (!kept.removeAll(gone)) {
            return answers;
        }
        Answers left = answers;
        for (String row : gone) {
            left = left.withoutRow(path + "." + row);
        }
        return left.withRows(path, kept.isEmpty() ? fresh(spot.sheet(), group) : kept)
                .withoutSettled(Set.of(path));
    }

    /** The rows of the repeating group that is called so here or further out; none if it is not asked. */
    static List<Sheet> of(Sheet sheet, String path) {
        Path at = Path.of(path);
        Optional<Item> item = sheet.block().item(at.first());
        if (item.isEmpty() || !(item.get() instanceof Item.Group found)) {
            return sheet.outer().map(around -> of(around, path)).orElse(List.of());
        }
        List<Sheet> sheets = sheet.asked(found).isTrue() ? sheet.inside(found) : List.of();
        return at.rest()
                .map(rest ->
                        sheets.stream().flatMap(row -> of(row, rest).stream()).toList())
                .orElse(sheets);
    }

    /** The keys of a group's rows, or what an item that refers to rows is answered with for each; in their order. */
    static List<String> named(Spot spot) {
        return switch (spot.item()) {
            case Item.Group group
            when group.repeat().isPresent() ->
                spot.sheet().inside(group).stream().map(Sheet::key).toList();
            case Item.Ask ask ->
                of(spot.sheet(), ask.offer().rows()).stream().map(Sheet::rowId).toList();
            case Item.Group plain -> List.of();
            case Item.Notice notice -> List.of();
        };
    }

    /** Whether the rows are always the same and have names. */
    static boolean haveNames(Spot spot) {
        return spot.item() instanceof Item.Group group
                && group.repeat().filter(Item.Repeat.Fixed.class::isInstance).isPresent();
    }

    /** The place of a row in its group, from 1. */
    static long number(Sheet row) {
        long number = 1;
        for (Sheet other : around(row)) {
            if (other.key().equals(row.key())) {
                return number;
            }
            number++;
        }
        return number;
    }

    /** The records of the other rows. */
    static Value siblings(Sheet row) {
        return new Value.Items(around(row).stream()
                .filter(other -> !other.key().equals(row.key()))
                .<Value>map(Sheet::fields)
                .toList());
    }

    private static List<Sheet> around(Sheet row) {
        return row.outer().orElseThrow().inside(row.group().orElseThrow());
    }
}
