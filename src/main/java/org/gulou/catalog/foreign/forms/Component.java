package org.gulou.catalog.foreign.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.kernel.Sentence;
import tools.jackson.databind.JsonNode;

/**
 * A piece of a foreign form: a question, words, or something around others.
 *
 * @param node what it is and takes, in the words of the format of Form.io
 * @param terms what it does under conditions, where the reader of another family has read it already
 */
record Component(JsonNode node, Optional<Terms> terms) {
    /** One of the family of Form.io, which says all of itself. */
    Component(JsonNode node) {
        this(node, Optional.empty());
    }

    /** Its type without what makers of forms put around it: {@code simpletextfieldadvanced} and {@code textfield_town} are a {@code textfield}. */
    String type() {
        String type = text("type").toLowerCase(Locale.ROOT);
        if (type.startsWith("simple")) {
            type = type.substring("simple".length());
        }
        if (type.endsWith("advanced")) {
            type = type.substring(0, type.length() - "advanced".length());
        }
        // a body that has components of its own puts its name behind those that they are like
        int own = type.lastIndexOf('_');
        return own > 0 && Kinds.isUsual(type.substring(0, own)) ? type.substring(0, own) : type;
    }

    String key() {
        return text("key");
    }

    /** What it is called where it becomes something here: its key, unless that is only a number or letters of chance. */
    String naming() {
        return text("naming", "key");
    }

    /** Its type, as its own family calls it. */
    String typeThere() {
        String there = text("there");
        return there.isEmpty() ? type() : there;
    }

    /** The first of these texts that is there; a dot leads further in. */
    String text(String... names) {
        for (String name : names) {
            String text = at(name).asString("").strip();
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    JsonNode at(String name) {
        JsonNode found = node;
        for (String step : name.split("\\.", -1)) {
            found = found.path(step);
        }
        return found;
    }

    boolean is(String name) {
        return at(name).asBoolean(false);
    }

    /** What it is called, or else what others call it. */
    String name() {
        return Prose.line(label());
    }

    /** The same with its markup. */
    String label() {
        String label = text("label", "title", "legend");
        return Prose.line(label).isEmpty() ? key() : label;
    }

    /** Help below it. */
    String[] help() {
        String below = text("description");
        String behindSign = text("tooltip");
        var more = new ArrayList<>(texts("moreHelp"));
        node.path("faqItems").forEach(one -> {
            more.add(one.path("label").asString(""));
            more.add(one.path("content").asString(""));
        });
        return Stream.concat(
                        Stream.of(below, behindSign.equals(below) ? "" : behindSign, text("additionalDescriptionText")),
                        more.stream())
                .toArray(String[]::new);
    }

    /** What stands in it, in columns and cells too. */
    List<Component> children() {
        if (terms.isPresent()) {
            return terms.get().children();
        }
        var children = new ArrayList<Component>();
        collect(node.path("components"), children);
        node.path("columns").forEach(column -> collect(column.path("components"), children));
        node.path("rows").forEach(row -> row.forEach(cell -> collect(cell.path("components"), children)));
        return children;
    }

    /** How many components there are in it, itself among them. */
    int count() {
        return 1 + children().stream().mapToInt(Component::count).sum();
    }

    private static void collect(JsonNode components, List<Component> into) {
        components.forEach(one -> {
            if (one.isObject()) {
                into.add(new Component(one));
            }
        });
    }

    /** The words of its options by value, in their order; none where they come from elsewhere. */
    Map<String, String> options() {
        return pairs(values());
    }

    private JsonNode values() {
        JsonNode values = node.path("values").isArray() ? node.path("values") : at("data.values");
        return values.isArray() && !values.isEmpty() ? values : at("data.json");
    }

    /** Those of its options with which no other is chosen. */
    Set<String> alone() {
        return Set.copyOf(texts("alone"));
    }

    private List<String> texts(String name) {
        var texts = new ArrayList<String>();
        node.path(name).forEach(text -> texts.add(text.asString("")));
        return texts;
    }

    /** What an option is called in the draft: its value, unless that is only a number. */
    String optionName(String value) {
        for (JsonNode one : node.path("values")) {
            if (one.path("value").asString("").equals(value)) {
                return one.path("naming").asString(value);
            }
        }
        return value;
    }

    /** The lines below the words of its options, by value. */
    Map<String, String> optionHints() {
        var hints = new LinkedHashMap<String, String>();
        JsonNode values = node.path("values").isArray() ? node.path("values") : at("data.values");
        values.forEach(one -> {
            String hint = one.path("description").asString("").strip();
            if (!hint.isEmpty()) {
                hints.put(one.path("value").asString(""), hint);
            }
        });
        return hints;
    }

    /** Words by value. */
    static Map<String, String> pairs(JsonNode values) {
        return pairs(values, new ArrayList<>());
    }

    private static Map<String, String> pairs(JsonNode values, List<Sentence> left) {
        var pairs = new LinkedHashMap<String, String>();
        values.forEach(one -> {
            String value =
                    one.isValueNode() ? one.asString() : one.path("value").asString("");
            String label = one.isValueNode() ? value : one.path("label").asString(value);
            Offered.put(value, label, pairs, left);
        });
        return pairs;
    }

    /** Which of its options, and of its lines where it is a survey, are left out. */
    List<Sentence> unoffered() {
        var left = new ArrayList<Sentence>();
        pairs(values(), left);
        pairs(at("questions"), left);
        return left;
    }
}
