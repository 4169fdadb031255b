package org.gulou.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.forms.kind.Divisions;
import org.gulou.forms.kind.Kind;
import org.gulou.forms.kind.Local;
import org.gulou.forms.kind.Lookups;
import org.gulou.forms.kind.Reading;
import org.gulou.kernel.Sha256;
import org.gulou.language.Value;

/**
 * Looks up what a person told before: {@code from: earlier vehicle@1} holds every vehicle of her earlier cases, rows
 * too, since she chooses it herself. Whoever told nothing has nothing to choose from, which stops nobody. What she told
 * alike in several cases is held under the key of each, so that a choice stays when another case tells it once more; it
 * is offered {@linkplain #once once}.
 */
public final class EarlierRows implements Lookups {
    /** Before the element in the name of such a source. */
    public static final String SOURCE = "earlier ";

    private final List<Earlier> earlier;
    private final Divisions divisions;

    /** @param earlier the newest first */
    public EarlierRows(List<Earlier> earlier, Divisions divisions) {
        this.earlier = List.copyOf(earlier);
        this.divisions = divisions;
    }

    @Override
    public Optional<List<Row>> rows(String source, List<Value> by) {
        if (!source.startsWith(SOURCE)) {
            return Optional.empty();
        }
        String element = source.substring(SOURCE.length());
        var rows = new ArrayList<Row>();
        for (Earlier told : earlier) {
            for (Earlier.Instance one : told.all()) {
                if (element.equals(one.element() + "@" + one.version())) {
                    rows.add(new Row(
                            key(told, one), fields(told, one), told.from().words()));
                }
            }
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows);
    }

    /** Of rows that tell the same the one that was chosen, or else the first: the newest. */
    static List<Row> once(List<Row> rows, List<String> chosen) {
        var once = new LinkedHashMap<Map<String, Value>, Row>();
        for (Row row : rows) {
            once.merge(
                    Plain.of(row.fields()),
                    row,
                    (before, same) -> chosen.contains(same.key()) && !chosen.contains(before.key()) ? same : before);
        }
        return List.copyOf(once.values());
    }

    /** For life: the case and the place in it do not change. */
    private static String key(Earlier told, Earlier.Instance one) {
        return "e" + Sha256.hex(told.from().number() + " " + one.scope()).substring(0, 12);
    }

    private Map<String, Value> fields(Earlier told, Earlier.Instance one) {
        var local = new Local(told.from().day(), divisions);
        var fields = new LinkedHashMap<String, Value>();
        one.values().forEach((item, values) -> {
            String path = Path.inside(one.scope(), item);
            Optional<Kind> kind = told.form().kindAt(path);
            if (kind.isPresent() && kind.get().read(values, local) instanceof Reading.Typed(Value value, var flaw)) {
                fields.put(item, value);
            }
        });
        return fields;
    }
}
