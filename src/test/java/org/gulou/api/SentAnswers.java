package org.gulou.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gulou.catalog.definition.MadeUpApplication;
import org.gulou.forms.Answers;
import org.gulou.forms.Circumstances;
import org.gulou.forms.Form;
import org.gulou.forms.Journey;
import org.gulou.forms.Outline;
import org.gulou.forms.kind.Kind;
import org.gulou.forms.kind.Local;
import org.gulou.forms.kind.Reading;
import org.gulou.language.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The answers of somebody who filled in a form, as another system would send them. */
record SentAnswers(Form form, Circumstances world, Answers answers) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern KEY = Pattern.compile("(?<=^|[.-])k\\d+(?=$|[.-])");

    /** What only she can answer, and what her form does not ask with these answers, is left out. */
    ObjectNode json() {
        Journey journey = Journey.of(form, answers, world);
        return object("", Outline.of(form), journey);
    }

    /** The same answers under the keys that rows have which are sent: the first of a list is r1. */
    Map<String, List<String>> typed() {
        var typed = new HashMap<String, List<String>>();
        Map<String, String> keys = keys();
        Journey journey = Journey.of(form, answers, world);
        answers.raw().forEach((path, raw) -> {
            Kind kind = form.kind(MadeUpApplication.bare(form, path)).orElseThrow();
            if (!Outline.isHerOwn(kind) && journey.asked(path)) {
                typed.put(
                        renamed(path, keys),
                        asOnThePage(kind, raw).stream()
                                .map(one -> renamed(one, keys))
                                .toList());
            }
        });
        return typed;
    }

    private List<String> asOnThePage(Kind kind, List<String> raw) {
        var local = new Local(world.today(), world.divisions());
        return kind.read(raw, local) instanceof Reading.Typed typed ? kind.write(typed.value()) : raw;
    }

    private Map<String, String> keys() {
        var keys = new HashMap<String, String>();
        answers.rows()
                .forEach((group, rows) -> rows.forEach(key -> {
                    if (KEY.matcher(key).matches()) {
                        keys.put(key, "r" + (rows.indexOf(key) + 1));
                    }
                }));
        return keys;
    }

    private static String renamed(String text, Map<String, String> keys) {
        Matcher found = KEY.matcher(text);
        return found.replaceAll(key -> keys.getOrDefault(key.group(), key.group()));
    }

    private ObjectNode object(String around, List<Outline> parts, Journey journey) {
        ObjectNode object = NODES.objectNode();
        for (Outline part : parts) {
            String path = around + part.id();
            switch (part) {
                case Outline.Asked asked -> {
                    if (!Outline.isHerOwn(asked.kind()) && journey.asked(path)) {
                        value(asked.kind(), path).ifPresent(value -> object.set(asked.id(), value));
                    }
                }
                case Outline.Together together -> {
                    ObjectNode inside = object(path + ".", together.parts(), journey);
                    if (!inside.isEmpty()) {
                        object.set(together.id(), inside);
                    }
                }
                case Outline.Rows rows -> {
                    List<String> keys = journey.rows(path);
                    if (!keys.isEmpty() && journey.asked(path)) {
                        object.set(rows.id(), rows(path, rows, keys, journey));
                    }
                }
            }
        }
        return object;
    }

    private JsonNode rows(String path, Outline.Rows rows, List<String> keys, Journey journey) {
        ArrayNode list = NODES.arrayNode();
        ObjectNode byKey = NODES.objectNode();
        for (String key : keys) {
            ObjectNode row = object(path + "." + key + ".", rows.parts(), journey);
            list.add(row);
            byKey.set(key, row);
        }
        return rows.counted() ? list : byKey;
    }

    private Optional<JsonNode> value(Kind kind, String path) {
        var local = new Local(world.today(), world.divisions());
        return kind.read(answers.at(path), local) instanceof Reading.Typed typed
                ? Optional.of(plain(typed.value(), kind))
                : Optional.empty();
    }

    private JsonNode plain(Value value, Kind kind) {
        return switch (value) {
            case Value.Bool(boolean is) -> NODES.booleanNode(is);
            case Value.Num(BigDecimal number) ->
                NODES.numberNode(kind.name().equals("percent") ? number.movePointRight(2) : number);
            case Value.Text(String text) -> NODES.stringNode(kind.name().equals("row") ? renamed(text, keys()) : text);
            case Value.Date(LocalDate day) ->
                NODES.stringNode(kind.name().equals("month") ? day.toString().substring(0, 7) : day.toString());
            case Value.Time(LocalTime time, var zone) -> NODES.stringNode(time.toString());
            case Value.DateTime(LocalDateTime at, var zone) -> NODES.stringNode(at.toString());
            case Value.Items(List<Value> items) -> {
                ArrayNode list = NODES.arrayNode();
                items.forEach(item -> list.add(plain(item, kind)));
                yield list;
            }
            case Value.Fields(Map<String, Value> both) -> {
                ArrayNode list = NODES.arrayNode();
                List.of(both.containsKey("start") ? "start" : "latitude", both.containsKey("end") ? "end" : "longitude")
                        .forEach(name -> list.add(plain(both.get(name), kind)));
                yield list;
            }
            default -> throw new IllegalArgumentException("Nobody types " + value);
        };
    }
}
