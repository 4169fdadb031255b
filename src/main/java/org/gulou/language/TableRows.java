package org.gulou.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The rows of a table that are always the same, read by their key: {@code assets.car}; of a list of tables, that of each. */
final class TableRows {
    private TableRows() {}

    /** The keys by which rows are always known; none where these are not always the same. */
    static List<String> keys(Type list) {
        return list.present() instanceof Type.ListOf(Type element, int least)
                ? switch (element.present()) {
                    case Type.Fields(var fields, var keys) -> keys.orElse(List.of());
                    case Type.ListOf inner -> keys(inner);
                    default -> List.<String>of();
                }
                : List.of();
    }

    /** The row of that key; null where a table holds only some of the rows, and not this one. */
    static Typed row(Typed of, String key) {
        Code whole = of.code();
        String path = of.path().isEmpty() ? "" : of.path() + "." + key;
        List<String> all = keys(of.type());
        int around = around(of.type());
        return new Typed(type(of.type(), all), frame -> row(whole.run(frame), around, key, all, frame), path);
    }

    /** How many lists there are around a table. */
    private static int around(Type list) {
        return list.present() instanceof Type.ListOf(Type element, int least)
                        && element.present() instanceof Type.ListOf inner
                ? 1 + around(inner)
                : 0;
    }

    private static Type type(Type list, List<String> all) {
        if (list.present() instanceof Type.ListOf(Type element, int least)
                && element.present() instanceof Type.ListOf) {
            return new Type.ListOf(type(element, all), least).orEmpty(list.mayBeEmpty());
        }
        boolean there = list instanceof Type.ListOf rows && rows.least() >= all.size();
        return Builtin.element(list.present()).orEmpty(!there);
    }

    /** @param all the keys that there are, of which one may end like another */
    private static Value row(Value list, int around, String key, List<String> all, Frame frame) {
        frame.elements(list);
        if (!(list instanceof Value.Items(List<Value> elements))) {
            return list instanceof Value.Unknown ? list : Value.EMPTY;
        }
        if (around == 0) {
            return elements.stream()
                    .filter(row -> own(key(row), all).equals(key))
                    .findFirst()
                    .orElse(Value.EMPTY);
        }
        var column = new ArrayList<Value>(elements.size());
        elements.forEach(table -> column.add(row(table, around - 1, key, all, frame)));
        return new Value.Items(column);
    }

    /** A row's own key, which comes last in rows around. */
    private static String own(String key, List<String> all) {
        return all.stream()
                .filter(one -> key.equals(one) || key.endsWith("-" + one))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private static String key(Value row) {
        return Paths.read(row, Type.Fields.KEY) instanceof Value.Text(String key) ? key : "";
    }
}
