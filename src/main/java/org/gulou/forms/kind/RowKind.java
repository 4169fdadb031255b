package org.gulou.forms.kind;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Type;
import org.gulou.language.Value;

/**
 * {@code row}: refers to a row of a repeating group, by the row's key. Here a value is read as far as its key; the form
 * puts the row itself in its place.
 *
 * @param several whether any number of rows may be chosen
 */
public record RowKind(boolean several) implements Kind {
    /** The field in which a row carries its key: no rule can write this name. */
    public static final String KEY = Type.Fields.KEY;

    /** Tells a row from those of other rows' lists: its key after the id of the row around it, if there is one. */
    public static String id(String around, String key) {
        return around.isEmpty() || key.isEmpty() ? around + key : around + "-" + key;
    }

    @Override
    public String name() {
        return several ? "choices" : "row";
    }

    @Override
    public Type type() {
        return several ? new Type.ListOf(Type.ANY) : Type.ANY;
    }

    @Override
    public Reading read(List<String> raw, Local local) {
        var keys = raw.stream().filter(key -> !key.isBlank()).distinct().toList();
        if (keys.isEmpty()) {
            return Reading.BLANK;
        }
        if (several) {
            return new Reading.Typed(
                    new Value.Items(keys.stream().map(Value::of).toList()));
        }
        return keys.size() == 1 ? new Reading.Typed(Value.of(keys.getFirst())) : gone();
    }

    /** What is said where the row that was chosen is not there, or may not be chosen. */
    public static Reading gone() {
        return Typing.wrong("option", "请从“{label}”的选项中重新选择。", "Choose {label} again from the options.");
    }

    @Override
    public List<String> write(Value value) {
        return switch (value) {
            case Value.Text(String key) -> List.of(key);
            case Value.Fields(Map<String, Value> row)
            when row.get(KEY) instanceof Value.Text(String key) -> List.of(key);
            case Value.Items(List<Value> rows) ->
                rows.stream().flatMap(row -> write(row).stream()).toList();
            default -> List.of();
        };
    }

    /** By the row's first text, which is a name in nearly every list. */
    @Override
    public LocalizedText show(Value value, Local local) {
        List<String> titles = titles(value).toList();
        return LocalizedText.of(String.join("、", titles), String.join(", ", titles));
    }

    private static Stream<String> titles(Value value) {
        return switch (value) {
            case Value.Fields(Map<String, Value> row) -> title(row).stream();
            case Value.Items(List<Value> rows) -> rows.stream().flatMap(RowKind::titles);
            default -> Stream.empty();
        };
    }

    private static Optional<String> title(Map<String, Value> row) {
        return row.entrySet().stream()
                .filter(field -> !field.getKey().equals(KEY))
                .flatMap(
                        field -> field.getValue() instanceof Value.Text(String text) ? Stream.of(text) : Stream.empty())
                .findFirst();
    }

    @Override
    public Bounds bounds() {
        return new Bounds(several ? 200 : 1, 100);
    }
}
