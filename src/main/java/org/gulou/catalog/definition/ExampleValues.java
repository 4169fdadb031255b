package org.gulou.catalog.definition;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gulou.forms.Journey;
import org.gulou.kernel.Place;
import org.gulou.language.Type;
import org.gulou.language.Value;
import org.gulou.workflow.Act;
import org.gulou.workflow.Lanes;
import org.gulou.workflow.Situation;
import org.gulou.workflow.Workflow;

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
            case Node.Fields fields -> fields(fields, type);
            case Node.Scalar(String text, Node.Sort sort, Place place) ->
                switch (sort) {
                    case NULL -> Value.EMPTY;
                    case BOOLEAN -> Value.of(text.equals("true"));
                    case NUMBER -> Value.of(new BigDecimal(text));
                    case TEXT ->
                        switch (type.present()) {
                            case Type.Simple simple when simple.equals(Type.DATE) -> date(text);
                            case Type.Simple simple when simple.equals(Type.CALENDAR_MONTH) -> date(wholeDay(text));
                            case Type.Simple simple when simple.equals(Type.DATE_TIME) -> moment(text);
                            case Type.Simple simple when simple.equals(Type.TIME) -> time(text);
                            default -> Value.of(text);
                        };
                };
        };
    }

    /** The first day of a month written like 2026-03. */
    private static String wholeDay(String text) {
        return text.length() == "2026-03".length() ? text + "-01" : text;
    }

    private static Value fields(Node.Fields written, Type type) {
        if (!(type.present() instanceof Type.Fields(Map<String, Type> fields, var keys))) {
            return Value.EMPTY;
        }
        var values = new LinkedHashMap<String, Value>();
        fields.forEach((name, of) ->
                values.put(name, written.get(name).map(node -> of(node, of)).orElse(Value.EMPTY)));
        return new Value.Fields(values);
    }

    private static Value moment(String text) {
        try {
            return new Value.DateTime(LocalDateTime.parse(text), Optional.empty());
        } catch (DateTimeParseException notAMoment) {
            return Value.of(text);
        }
    }

    private static Value time(String text) {
        try {
            return new Value.Time(LocalTime.parse(text), Optional.empty());
        } catch (DateTimeParseException notATime) {
            return Value.of(text);
        }
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
                        && IntStream.range(0, values.size()).allMatch(i -> same(values.get(i), items.get(i)));
            case Value.Days(Duration lasting) -> written instanceof Node.Scalar scalar && lasts(lasting, scalar.text());
            case Value.Months(long months) -> written instanceof Node.Scalar scalar && lasts(months, scalar.text());
            case Value.Date(LocalDate day) ->
                written instanceof Node.Scalar scalar && day.toString().equals(wholeDay(scalar.text()));
            case Value.Fields(Map<String, Value> fields) ->
                written instanceof Node.Fields told
                        && told.fields().entrySet().stream()
                                .allMatch(part -> fields.get(part.getKey()) != null
                                        && same(fields.get(part.getKey()), part.getValue()));
            default ->
                written instanceof Node.Scalar scalar
                        && (scalar.sort() == Node.Sort.NULL
                                ? value.equals(Value.EMPTY)
                                : shown(value).equals(scalar.text()));
        };
    }

    private static boolean lasts(Duration lasting, String written) {
        try {
            return Duration.parse(written).equals(lasting);
        } catch (DateTimeParseException notADuration) {
            return false;
        }
    }

    private static boolean lasts(long months, String written) {
        try {
            return Period.parse(written)
                    .normalized()
                    .equals(Period.ofMonths(Math.toIntExact(months)).normalized());
        } catch (DateTimeParseException notADuration) {
            return false;
        }
    }

    /** As an example would write it. */
    static String shown(Value value) {
        return switch (value) {
            case Value.Num(BigDecimal number) -> number.toPlainString();
            case Value.Bool(boolean is) -> String.valueOf(is);
            case Value.Text(String text) -> text;
            case Value.Date(LocalDate date) -> date.toString();
            case Value.Time(LocalTime time, var zone) -> time.toString();
            case Value.DateTime(LocalDateTime local, var zone) -> local.toString();
            case Value.Empty empty -> "null";
            case Value.Items(List<Value> items) ->
                items.stream().map(ExampleValues::shown).collect(Collectors.joining(", ", "[", "]"));
            case Value.Fields(Map<String, Value> fields) ->
                fields.entrySet().stream()
                        .filter(field -> !field.getKey().equals(Type.Fields.KEY))
                        .sorted(Map.Entry.comparingByKey())
                        .map(field -> field.getKey() + ": " + shown(field.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case Value.Days days -> value.words();
            case Value.Months months -> value.words();
            case Value.Range range -> value.words();
            case Value.Unknown unknown -> value.words();
        };
    }

    /**
     * What rules see at a path: a fact of the case, what came of a lane, what a move was given the last time, such as
     * {@code grant.amount}, else an item of the form.
     *
     * @param forms the ids of officials' forms: what was filled in stands beside what else was given
     * @param filed what was filed
     */
    static Optional<Value> at(String path, Workflow workflow, Situation situation, Set<String> forms, Journey filed) {
        String first = path.split("[.\\[]", 2)[0];
        boolean derived = first.equals("case")
                || first.equals("fee")
                || workflow.appointments().containsKey(first)
                || Lanes.of(workflow).stream().anyMatch(lane -> lane.id().equals(first));
        Optional<Value> read = derived
                ? new ToldPath(path).in(Map.of(first, workflow.read(situation, first)), rows -> List.of())
                : Optional.empty();
        return read.or(() -> given(path, situation.history(), forms, filed));
    }

    private static Optional<Value> given(String path, List<Act> history, Set<String> forms, Journey filed) {
        int dot = path.indexOf('.');
        return history.reversed().stream()
                .filter(act -> dot > 0 && act.move().equals(path.substring(0, dot)))
                .findFirst()
                .map(act -> new ToldPath(path.substring(dot + 1)).in(plain(act.given(), forms), rows -> List.of()))
                .orElseGet(() -> new ToldPath(path).in(filed.values(), filed::rows));
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
