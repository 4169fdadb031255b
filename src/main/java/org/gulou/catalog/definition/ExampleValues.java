package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.kernel.Place;
import org.gulou.kernel.Sentence;
import org.gulou.language.Type;
import org.gulou.language.Value;
import org.gulou.workflow.Act;

/** Values as examples write them. */
final class ExampleValues {
    private ExampleValues() {}

    /** What {@code written} means where {@code type} is needed. */
    static Value of(Node written, Type type) {
        return switch (written) {
            case Node.Items(List<Node> items, Place place) -> {
                Type element = type.present() instanceof Type.ListOf list ? list.element() : Type.ANY;
                yield new Value.Items(
                        items.stream().map(item -> of(item, element)).toList());
            }
            case Node.Fields fields -> Value.EMPTY;
            case Node.Scalar(String text, Node.Sort sort, Place place) ->
                switch (sort) {
                    case NULL -> Value.EMPTY;
                    case BOOLEAN -> Value.of(text.equals("true"));
                    case NUMBER -> Value.of(new BigDecimal(text));
                    case TEXT ->
                        switch (type.present()) {
                            case Type.Simple simple when simple.equals(Type.DATE) -> date(text);
                            case Type.Simple simple when simple.equals(Type.CALENDAR_MONTH) -> date(wholeDay(text));
                            default -> Value.of(text);
                        };
                };
        };
    }

    /** The first day of a month written like 2026-03. */
    private static String wholeDay(String text) {
        return text.length() == "2026-03".length() ? text + "-01" : text;
    }

    private static Value date(String text) {
        try {
            return Value.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            return Value.of(text);
        }
    }

    /** Whether {@code value} is what an example writes as {@code written}. */
    static boolean same(Value value, Node written) {
        return switch (value) {
            case Value.Num(BigDecimal number) ->
                written instanceof Node.Scalar(String text, Node.Sort sort, Place place)
                        && sort == Node.Sort.NUMBER
                        && number.compareTo(new BigDecimal(text)) == 0;
            case Value.Items(List<Value> values) ->
                written instanceof Node.Items(List<Node> items, Place place)
                        && values.size() == items.size()
                        && java.util.stream.IntStream.range(0, values.size())
                                .allMatch(i -> same(values.get(i), items.get(i)));
            case Value.Date(LocalDate day) ->
                written instanceof Node.Scalar scalar && day.toString().equals(wholeDay(scalar.text()));
            default ->
                written instanceof Node.Scalar scalar
                        && (scalar.sort() == Node.Sort.NULL
                                ? value.equals(Value.EMPTY)
                                : shown(value).equals(scalar.text()));
        };
    }

    /** As an example would write it. */
    static String shown(Value value) {
        return switch (value) {
            case Value.Num(BigDecimal number) -> number.toPlainString();
            case Value.Bool(boolean is) -> String.valueOf(is);
            case Value.Text(String text) -> text;
            case Value.Date(LocalDate date) -> date.toString();
            case Value.Empty empty -> "nothing";
            case Value.Unknown(var needs) -> "unknown, because of " + needs;
            case Value.Items(List<Value> items) ->
                items.stream().map(ExampleValues::shown).toList().toString();
            default -> value.toString();
        };
    }

    /** To those who read that it is otherwise. */
    static Sentence words(Value value) {
        return switch (value) {
            case Value.Empty empty -> say("nothing");
            case Value.Unknown(var needs) -> say("unknown, because of [{names}]", needs);
            default -> Sentence.quote(shown(value));
        };
    }

    /** The value at {@code path}, with rows counted from 1. */
    static Optional<Value> at(Map<String, Value> values, String path) {
        Optional<Value> value = Optional.of(new Value.Fields(values));
        for (String step : path.split("\\.", -1)) {
            int bracket = step.indexOf('[');
            String name = bracket < 0 ? step : step.substring(0, bracket);
            value = value.flatMap(around -> around instanceof Value.Fields(Map<String, Value> fields)
                    ? Optional.ofNullable(fields.get(name))
                    : Optional.empty());
            if (bracket > 0) {
                int row = Integer.parseInt(step.substring(bracket + 1, step.length() - 1));
                value = value.flatMap(list -> list instanceof Value.Items(List<Value> items) && row <= items.size()
                        ? Optional.of(items.get(row - 1))
                        : Optional.empty());
            }
        }
        return value;
    }

    /**
     * What rules see at a path: what a move was given the last time, such as {@code grant.amount}, else an item of the form.
     *
     * @param forms the ids of officials' forms: what was filled in stands beside what else was given
     * @param record what was filed
     */
    static Optional<Value> at(String path, List<Act> history, Set<String> forms, Map<String, Value> record) {
        int dot = path.indexOf('.');
        return history.reversed().stream()
                .filter(act -> dot > 0 && act.move().equals(path.substring(0, dot)))
                .findFirst()
                .map(act -> at(plain(act.given(), forms), path.substring(dot + 1)))
                .orElseGet(() -> at(record, path));
    }

    private static Map<String, Value> plain(Map<String, Value> given, Set<String> forms) {
        var plain = new LinkedHashMap<>(given);
        forms.forEach(form -> {
            if (given.get(form) instanceof Value.Fields(Map<String, Value> fields)) {
                plain.putAll(fields);
            }
        });
        return plain;
    }
}
