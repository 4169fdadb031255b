package org.gulou.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Functions on records (FEEL's contexts), and {@code is}. */
final class RecordFunctions {
    static final List<Builtin> ALL = List.of(
            Builtin.of(
                            "get value(m: context<>, key: text): any or empty",
                            (a, f) -> fields(a[0]).getOrDefault(TextFunctions.text(a[1]), Value.EMPTY))
                    .takingUnknownElements(),
            Builtin.of("get entries(m: context<>): list<any>", (a, f) -> entries(fields(a[0]))),
            Builtin.of("context(entries: list<any>): any or empty", (a, f) -> record(((Value.Items) a[0]).items())),
            Builtin.of(
                    "context put(context: context<>, key: text, value: any): any or empty",
                    (a, f) -> put(a[0], List.of(a[1]), a[2])),
            Builtin.of(
                    "context put(context: context<>, keys: list<text>, value: any): any or empty",
                    (a, f) -> put(a[0], ((Value.Items) a[1]).items(), a[2])),
            Builtin.of(
                    "context merge(contexts: list<any>): any or empty", (a, f) -> merged(((Value.Items) a[0]).items())),
            Builtin.of(
                    "is(value1: any, value2: any?): boolean",
                    (a, f) -> Value.of(same(a[0], a.length > 1 ? a[1] : Value.EMPTY))));

    private RecordFunctions() {}

    private static Map<String, Value> fields(Value value) {
        return ((Value.Fields) value).fields();
    }

    private static Value entries(Map<String, Value> fields) {
        return new Value.Items(fields.entrySet().stream()
                .<Value>map(field -> {
                    var entry = new LinkedHashMap<String, Value>();
                    entry.put("key", Value.of(field.getKey()));
                    entry.put("value", field.getValue());
                    return new Value.Fields(entry);
                })
                .toList());
    }

    private static Value record(List<Value> entries) {
        var fields = new LinkedHashMap<String, Value>();
        for (Value entry : entries) {
            if (!(entry instanceof Value.Fields(var pair))
                    || !(pair.get("key") instanceof Value.Text(String key))
                    || !pair.containsKey("value")
                    || fields.put(key, pair.getOrDefault("value", Value.EMPTY)) != null) {
                return Value.EMPTY;
            }
        }
        return new Value.Fields(fields);
    }

    private static Value put(Value of, List<Value> keys, Value value) {
        if (!(of instanceof Value.Fields(var fields))
                || keys.isEmpty()
                || !(keys.getFirst() instanceof Value.Text(String key))) {
            return Value.EMPTY;
        }
        Value inner = keys.size() == 1
                ? value
                : put(fields.getOrDefault(key, Value.EMPTY), keys.subList(1, keys.size()), value);
        if (keys.size() > 1 && inner instanceof Value.Empty) {
            return Value.EMPTY;
        }
        var all = new LinkedHashMap<>(fields);
        all.put(key, inner);
        return new Value.Fields(all);
    }

    private static Value merged(List<Value> records) {
        var all = new LinkedHashMap<String, Value>();
        for (Value one : records) {
            if (!(one instanceof Value.Fields(var fields))) {
                return Value.EMPTY;
            }
            all.putAll(fields);
        }
        return new Value.Fields(all);
    }

    /** The very same value: unlike {@code =}, an offset and a zone that agree are two things. */
    private static boolean same(Value one, Value two) {
        return (one instanceof Value.Time || one instanceof Value.DateTime)
                ? one.equals(two)
                : Relations.equal(one, two).isTrue();
    }
}
