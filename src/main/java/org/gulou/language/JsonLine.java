package org.gulou.language;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
 * what cannot be read or evaluated by {@code "error"} and {@code "column"}. A name without value is empty. Dates, times
 * and durations are texts in ISO 8601, in both directions.
 */
public final class JsonLine {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonNode question;
    private final Map<String, Type> types = new LinkedHashMap<>();
    private final Map<String, Value> values = new LinkedHashMap<>();

    private JsonLine(JsonNode question) {
        this.question = question;
    }

    /** Answers a line; every mistake in it is part of the answer, so one bad line stops no others. */
    public static String answer(String line, Instant now) {
        ObjectNode answer = NODES.objectNode();
        try {
            JsonNode question = MAPPER.readTree(line);
            if (!question.isObject() || !question.path("expression").isString()) {
                throw new Refusal(1, "Expected an object with an \"expression\", got " + line, "");
            }
            answer.set("id", question.path("id").isMissingNode() ? NODES.nullNode() : question.get("id"));
            new JsonLine(question).evaluate(now, answer);
        } catch (JacksonException noJson) {
            refuse(answer, 1, "This line is not JSON: " + noJson.getOriginalMessage());
        } catch (Refusal refused) {
            refuse(answer, refused.fault().column(), refused.fault().words());
        } catch (EvaluationLimit limit) {
            refuse(answer, 1, String.valueOf(limit.getMessage()));
        }
        return MAPPER.writeValueAsString(answer);
    }

    private static void refuse(ObjectNode answer, int column, String reason) {
        answer.put("error", reason).put("column", column);
    }

    private void evaluate(Instant now, ObjectNode answer) {
        declare();
        String expression = question.get("expression").asString();
        switch (Expression.compile(expression, Names.of(types), Type.ANY.orEmpty())) {
            case Expression.Compilation.Refused(List<Fault> faults) -> {
                Fault first = faults.getFirst();
                refuse(answer, first.column(), first.words());
            }
            case Expression.Compilation.Ready ready -> {
                Value value = ready.expression().evaluate(Scope.of(values), Surroundings.at(now));
                if (value instanceof Value.Unknown(Set<String> needs)) {
                    ArrayNode names = answer.putArray("unknown");
                    new TreeSet<>(needs).forEach(names::add);
                } else {
                    answer.set("value", json(value));
                }
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
        question.path("unknown").forEach(name -> {
            types.putIfAbsent(name.asString(), Type.ANY.orEmpty());
            values.put(name.asString(), Value.unknown(name.asString()));
        });
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
        return TypeNames.parse(node.asString())
                .orElseThrow(() -> new Refusal(1, "'" + node.asString() + "' is no type", ""));
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
                .orElseThrow(
                        () -> new Refusal(1, "The value of '" + name + "' is not of type " + type + ": " + node, ""));
    }

    private static Optional<Value> read(JsonNode node, Type type) {
        try {
            return switch (type) {
                case Type.ListOf list
                when node.isArray() -> {
                    var items = new ArrayList<Value>();
                    node.forEach(
                            item -> items.add(value("item", item, list.element().present())));
                    yield Optional.of(new Value.Items(items));
                }
                case Type.Fields(Map<String, Type> fields)
                when node.isObject() -> {
                    var read = new LinkedHashMap<String, Value>();
                    fields.forEach((field, of) -> read.put(
                            field, node.has(field) ? value(field, node.get(field), of.present()) : Value.EMPTY));
                    yield Optional.of(new Value.Fields(read));
                }
                case Type.Simple simple when simple.equals(Type.ANY) -> read(node, guessed(node));
                case Type.Simple simple when node.isString() -> fromText(node.asString(), simple);
                default -> scalar(node, type);
            };
        } catch (DateTimeParseException notOfIt) {
            return Optional.empty();
        }
    }

    private static Optional<Value> scalar(JsonNode node, Type type) {
        if (node.isBoolean() && type.equals(Type.BOOLEAN)) {
            return Optional.of(Value.of(node.asBoolean()));
        }
        boolean number = type.equals(Type.NUMBER) || type instanceof Type.Money;
        return node.isNumber() && number ? Optional.of(Value.of(node.decimalValue())) : Optional.empty();
    }

    private static Optional<Value> fromText(String text, Type type) {
        if (type.equals(Type.TEXT)) {
            return Optional.of(Value.of(text));
        }
        if (type.equals(Type.DATE)) {
            return Optional.of(Value.of(LocalDate.parse(text)));
        }
        if (type.equals(Type.DAYS)) {
            return Optional.of(new Value.Days(Duration.parse(text)));
        }
        if (type.equals(Type.MONTHS)) {
            return Optional.of(new Value.Months(Period.parse(text).toTotalMonths()));
        }
        String function = type.equals(Type.TIME) ? "time" : type.equals(Type.DATE_TIME) ? "date and time" : "";
        return function.isEmpty()
                ? Optional.empty()
                : Optional.of(made(function, Value.of(text))).filter(made -> !made.equals(Value.EMPTY));
    }

    /** What the language's own function makes of a value: texts of times are then read and written in one way only. */
    private static Value made(String function, Value of) {
        var names = Names.of(Map.of("it", Type.ANY));
        return Expression.compile(function + "(it)", names, Type.ANY.orEmpty())
                        instanceof Expression.Compilation.Ready ready
                ? ready.expression().evaluate(Scope.of(Map.of("it", of)), Surroundings.at(Instant.EPOCH))
                : Value.EMPTY;
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
            case Value.Date date -> text(date);
            case Value.Time time -> text(time);
            case Value.DateTime moment -> text(moment);
            case Value.Days days -> text(days);
            case Value.Months months -> text(months);
            case Value.Range range -> text(range);
        };
    }

    private static JsonNode text(Value value) {
        return NODES.stringNode(made("string", value) instanceof Value.Text(String text) ? text : value.toString());
    }
}
