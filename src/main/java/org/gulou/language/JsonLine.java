package org.gulou.language;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gulou.kernel.Sentence;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One question to the language and its answer, each a line of JSON.
 *
 * <p>Usage: {@code {"id": "1", "expression": "a = 1 and b > 2", "types": {"a": "number", "b": "number"}, "values":
 * {"a": 1}, "unknown": ["b"]}} is answered by {@code {"id": "1", "unknown": ["b"]}}; a known outcome by {@code "value"},
 * what cannot be read or evaluated by {@code "error"} and {@code "column"}. Beside an outcome stands a {@code "warning"}
 * where publishing a service with this rule would be refused or warned of. A name without value is empty. Dates, times
 * and durations are texts in ISO 8601, in both directions.
 */
public final class JsonLine {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonNode question;
    private final String language;
    private final Map<String, Type> types = new LinkedHashMap<>();
    private final Map<String, Value> values = new LinkedHashMap<>();

    private JsonLine(JsonNode question, String language) {
        this.question = question;
        this.language = language;
    }

    /** Answers a line in English, where every weekday is a working day. */
    public static String answer(String line, Instant now) {
        return answer(line, Surroundings.at(now), "en");
    }

    /**
     * Answers a line; every mistake in it is part of the answer, so one bad line stops no others.
     *
     * @param language in which it is told what cannot be read or evaluated
     */
    public static String answer(String line, Surroundings around, String language) {
        ObjectNode answer = NODES.objectNode().putNull("id");
        try {
            JsonNode question = read(line);
            question.optional("id").ifPresent(id -> answer.set("id", id));
            if (!question.isObject() || !question.path("expression").isString()) {
                throw new Refusal(1, say("Expected an object with an \"expression\", got {line}", shortened(line)));
            }
            new JsonLine(question, language).evaluate(around, answer);
        } catch (Refusal refused) {
            refuse(answer, refused.fault().column(), refused.fault().words(), language);
        } catch (EvaluationLimit limit) {
            refuse(answer, 1, limit.found(), language);
        }
        return MAPPER.writeValueAsString(answer);
    }

    private static JsonNode read(String line) {
        try {
            return MAPPER.readTree(line);
        } catch (JacksonException noJson) {
            throw new Refusal(1, say("This line is not JSON: {problem}", noJson.getOriginalMessage()));
        } catch (NumberFormatException tooLarge) { // of an exponent that no decimal has
            throw new Refusal(1, say("This line is not JSON: {problem}", String.valueOf(tooLarge.getMessage())));
        }
    }

    private static String shortened(String line) {
        return line.length() <= 200 ? line : line.substring(0, 200) + "…";
    }

    private static void refuse(ObjectNode answer, int column, Sentence found, String language) {
        answer.put("error", found.in(language)).put("column", column);
    }

    private void evaluate(Surroundings around, ObjectNode answer) {
        declare();
        String expression = question.get("expression").asString();
        switch (Expression.compile(expression, Names.of(types).ofPublished(), Type.ANY.orEmpty())) {
            case Expression.Compilation.Refused(List<Fault> faults) -> {
                Fault first = faults.getFirst();
                refuse(answer, first.column(), first.words(), language);
            }
            case Expression.Compilation.Ready ready -> {
                Value value = ready.expression().evaluate(Scope.of(values), around);
                if (Needs.within(value) instanceof Value.Unknown(Set<String> needs)) {
                    ArrayNode names = answer.putArray("unknown");
                    new TreeSet<>(needs).forEach(names::add);
                } else {
                    answer.set("value", json(value));
                }
                ready.warnings().stream()
                        .findFirst()
                        .ifPresent(first -> answer.put("warning", first.words().in(language))
                                .put("column", first.column()));
            }
        }
    }

    private void declare() {
        question.path("types")
                .properties()
                .forEach(entry ->
                        types.put(entry.getKey(), type(entry.getValue()).orEmpty()));
        types.forEach((name, type) -> values.put(name, Value.EMPTY));
        question.path("values").properties().forEach(entry -> {
            Type type = types.computeIfAbsent(
                    entry.getKey(), name -> guessed(entry.getValue()).orEmpty());
            values.put(entry.getKey(), value(entry.getKey(), entry.getValue(), type.present()));
        });
        JsonNode unknown = question.path("unknown");
        boolean names = unknown.isArray() && unknown.valueStream().allMatch(JsonNode::isString);
        if (!unknown.isMissingNode() && !names) {
            throw new Refusal(1, say("Expected a list of names under \"unknown\", got {given}", unknown));
        }
        unknown.forEach(name -> unknown(name.asString()));
    }

    /** A name, or the path to a part of a record or of a list, from 1: {@code applicant.age}, {@code members[2].age}. */
    private void unknown(String path) {
        List<String> steps = List.of(path.split("\\.|(?=\\[)", -1));
        String name = steps.getFirst();
        if (steps.size() == 1) {
            types.putIfAbsent(path, Type.ANY.orEmpty());
            values.put(path, Value.unknown(path));
        } else {
            values.put(name, within(values.getOrDefault(name, Value.EMPTY), steps.subList(1, steps.size()), path));
        }
    }

    private static Value within(Value whole, List<String> steps, String path) {
        if (steps.isEmpty()) {
            return Value.unknown(path);
        }
        String step = steps.getFirst();
        List<String> rest = steps.subList(1, steps.size());
        if (whole instanceof Value.Items(List<Value> items) && step.matches("\\[[1-9]\\d{0,5}]")) {
            int at = Integer.parseInt(step.substring(1, step.length() - 1)) - 1;
            if (at < items.size()) {
                var changed = new ArrayList<>(items);
                changed.set(at, within(items.get(at), rest, path));
                return new Value.Items(changed);
            }
        } else if ((whole instanceof Value.Fields || whole instanceof Value.Empty) && !step.startsWith("[")) {
            var fields = new LinkedHashMap<String, Value>(whole instanceof Value.Fields(var known) ? known : Map.of());
            fields.put(step, within(fields.getOrDefault(step, Value.EMPTY), rest, path));
            return new Value.Fields(fields);
        }
        throw new Refusal(1, say("There is no '{path}' that could be unknown", path));
    }

    /** A type by its name, or a record's as an object of names and types. */
    private static Type type(JsonNode node) {
        if (node.isObject()) {
            var fields = new LinkedHashMap<String, Type>();
            node.properties()
                    .forEach(entry ->
                            fields.put(entry.getKey(), type(entry.getValue()).orEmpty()));
            return new Type.Fields(fields);
        }
        String name = node.isString() ? node.asString() : node.toString();
        return TypeNames.parse(name).orElseThrow(() -> new Refusal(1, say("'{type}' is no type", name)));
    }

    private static Type guessed(JsonNode node) {
        return switch (node.getNodeType()) {
            case BOOLEAN -> Type.BOOLEAN;
            case NUMBER -> Type.NUMBER;
            case STRING -> Type.TEXT;
            case ARRAY -> new Type.ListOf(node.isEmpty() ? Type.ANY : guessed(node.get(0)));
            case OBJECT -> {
                var fields = new LinkedHashMap<String, Type>();
                node.properties().forEach(entry -> fields.put(entry.getKey(), guessed(entry.getValue())));
                yield new Type.Fields(fields);
            }
            case BINARY, MISSING, NULL, POJO -> Type.ANY;
        };
    }

    private static Value value(String name, JsonNode node, Type type) {
        if (node.isNull()) {
            return Value.EMPTY;
        }
        return read(node, type.present())
                .orElseThrow(() ->
                        new Refusal(1, say("The value of '{name}' is not of type {type}: {value}", name, type, node)));
    }

    private static Optional<Value> read(JsonNode node, Type type) {
        return switch (type) {
            case Type.ListOf list
            when node.isArray() -> {
                var items = new ArrayList<Value>();
                node.forEach(
                        item -> items.add(value("item", item, list.element().present())));
                yield Optional.of(new Value.Items(items));
            }
            case Type.Fields(Map<String, Type> fields, var keys)
            when node.isObject() -> {
                var read = new LinkedHashMap<String, Value>();
                fields.forEach((field, of) ->
                        read.put(field, node.has(field) ? value(field, node.get(field), of.present()) : Value.EMPTY));
                yield Optional.of(new Value.Fields(read));
            }
            case Type.Simple simple when simple.equals(Type.ANY) -> read(node, guessed(node));
            default -> node.isString() ? fromText(node.asString(), type) : scalar(node, type);
        };
    }

    private static Optional<Value> scalar(JsonNode node, Type type) {
        if (node.isBoolean() && type.equals(Type.BOOLEAN)) {
            return Optional.of(Value.of(node.asBoolean()));
        }
        boolean number = type.equals(Type.NUMBER) || type instanceof Type.Money;
        return node.isNumber() && number
                ? Optional.of(Calculation.number(node.decimalValue())).filter(Value.Num.class::isInstance)
                : Optional.empty();
    }

    private static Optional<Value> fromText(String text, Type type) {
        Value read = type.equals(Type.TEXT)
                ? Value.of(text)
                : type.equals(Type.DATE)
                        ? Temporal.date(text)
                        : type.equals(Type.TIME)
                                ? Temporal.time(text)
                                : type.equals(Type.DATE_TIME)
                                        ? Temporal.dateTime(text)
                                        : type instanceof Type.RangeOf
                                                ? IntervalFunctions.read(text)
                                                : Temporal.duration(text);
        return TypeOf.isInstance(read, type) ? Optional.of(read) : Optional.empty();
    }

    private static JsonNode json(Value value) {
        return switch (value) {
            case Value.Empty() -> NODES.nullNode();
            case Value.Bool(boolean is) -> NODES.booleanNode(is);
            case Value.Num(BigDecimal number) -> NODES.numberNode(number);
            case Value.Text(String text) -> NODES.stringNode(text);
            case Value.Items(List<Value> items) -> {
                ArrayNode list = NODES.arrayNode();
                items.forEach(item -> list.add(json(item)));
                yield list;
            }
            case Value.Fields(Map<String, Value> fields) -> {
                ObjectNode object = NODES.objectNode();
                fields.forEach((name, field) -> object.set(name, json(field)));
                yield object;
            }
            case Value.Unknown(Set<String> needs) -> NODES.objectNode().putPOJO("unknown", new TreeSet<>(needs));
            case Value.Date date -> NODES.stringNode(Words.of(date));
            case Value.Time time -> NODES.stringNode(Words.of(time));
            case Value.DateTime moment -> NODES.stringNode(Words.of(moment));
            case Value.Days days -> NODES.stringNode(Words.of(days));
            case Value.Months months -> NODES.stringNode(Words.of(months));
            case Value.Range range -> NODES.stringNode(Words.of(range));
        };
    }
}
