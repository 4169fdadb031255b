package org.gulou.catalog.foreign.govuk;

import static java.util.Objects.requireNonNullElse;
import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gulou.catalog.foreign.forms.Figures;
import org.gulou.catalog.foreign.forms.NotCarried;
import org.gulou.catalog.foreign.forms.Term;
import org.gulou.kernel.Sentence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Conditions of a form by their names: lists of comparisons joined by and and or, which may call others. */
final class Conditions {
    private static final int DEEPEST = 10;
    private static final Map<String, String> SIGNS = Map.of(
            "is", "=",
            "is not", "!=",
            "is more than", ">",
            "is less than", "<",
            "is at least", ">=",
            "is at most", "<=",
            "is before", "<",
            "is after", ">");

    private static final Map<String, String> LENGTHS =
            Map.of("is longer than", ">", "is shorter than", "<", "has length", "=");

    private static final String SAME = "is( not)?|(does not )?contains?";

    /** {@code section.field == 'value'}, as the oldest of these forms have it. */
    private static final Pattern WRITTEN =
            Pattern.compile("\\s*([\\w.-]+)\\s*(==|!=|<=|>=|<|>)\\s*(?:'([^']*)'|\"([^\"]*)\"|([\\w.-]+))\\s*");

    private final Map<String, JsonNode> conditions = new HashMap<>();
    private final Map<String, JsonNode> components = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final Lists lists;

    Conditions(JsonNode file, Lists lists) {
        this.lists = lists;
        file.path("conditions").forEach(one -> {
            conditions.put(one.path("name").asString(one.path("id").asString("")), one);
            conditions.putIfAbsent(one.path("id").asString(""), one);
        });
        file.path("pages")
                .forEach(page -> page.path("components").forEach(one -> {
                    components.put(Components.key(one), one);
                    components.putIfAbsent(one.path("id").asString(""), one);
                    keys.put(one.path("id").asString(""), Components.key(one));
                }));
    }

    /** As it was written, with the name that people know. */
    String written(String name) {
        JsonNode condition = conditions.get(name);
        return condition == null ? name : condition.path("displayName").asString(name) + ": " + condition;
    }

    Term named(String name) throws NotCarried {
        return named(name, 0);
    }

    private Term named(String name, int depth) throws NotCarried {
        JsonNode condition = conditions.get(name);
        if (condition == null || depth > DEEPEST) {
            throw new NotCarried(say("'{name}' is no condition of the form", name));
        }
        if (condition.path("items").isArray()) {
            return joined(condition.path("items"), condition.path("coordinator").asString("and"), depth);
        }
        JsonNode value = condition.path("value");
        return value.isString() ? expression(value.asString("")) : joined(value.path("conditions"), "", depth);
    }

    /** @param coordinator between all of them; nothing where each says its own */
    private Term joined(JsonNode list, String coordinator, int depth) throws NotCarried {
        var either = new ArrayList<Term>();
        var all = new ArrayList<Term>();
        for (JsonNode one : list) {
            boolean or = (coordinator.isEmpty() ? one.path("coordinator").asString("and") : coordinator).equals("or");
            if (or && !all.isEmpty()) {
                either.add(new Term.All(List.copyOf(all)));
                all.clear();
            }
            all.add(one(one, depth));
        }
        if (all.isEmpty()) {
            throw new NotCarried(say("'{operator}' works on {number} values", "and", 0));
        }
        either.add(new Term.All(List.copyOf(all)));
        return Term.settled(new Term.Any(either));
    }

    private Term one(JsonNode one, int depth) throws NotCarried {
        if (depth > DEEPEST) {
            throw new NotCarried(say("it is nested more than {deepest} deep", DEEPEST));
        }
        if (one.path("conditions").isArray()) {
            return joined(one.path("conditions"), "", depth + 1);
        }
        String other =
                one.path("conditionName").asString(one.path("conditionId").asString(""));
        return other.isEmpty() ? compared(one) : named(other, depth + 1);
    }

    private Term compared(JsonNode one) throws NotCarried {
        Term.Path path = path(name(one));
        String operator = one.path("operator").asString("");
        JsonNode component = component(one);
        String type =
                one.path("field").path("type").asString(component.path("type").asString(""));
        Term value = value(one, type.startsWith("Date"));
        if (operator.matches(SAME) && isNoOption(component, value)) {
            return new Term.Truth(operator.contains("not"));
        }
        boolean moment =
                type.startsWith("DateTime") || one.path("value").asString("").contains("T");
        if (moment && (value instanceof Term.Day || value instanceof Term.Later)) {
            throw new NotCarried(say("it holds for a day with its hour"));
        }
        boolean several = type.equals("CheckboxesField");
        if (LENGTHS.containsKey(operator)) {
            return new Term.Compared(
                    LENGTHS.get(operator), new Term.Path(List.of(path.names().getFirst(), "length")), characters(one));
        }
        if (operator.equals("contains") || (several && operator.equals("is"))) {
            return new Term.Holds(path, value);
        }
        if (operator.equals("does not contain") || (several && operator.equals("is not"))) {
            return new Term.Otherwise(new Term.Holds(path, value));
        }
        if (!SIGNS.containsKey(operator)) {
            throw new NotCarried(say("it calls {function}", operator));
        }
        String sign = SIGNS.get(operator);
        // "at least three years in the past" is a day at or before that one
        boolean turned = operator.matches("is (at|more|less).*")
                && one.path("value").path("direction").asString("").contains("past");
        return new Term.Compared(
                turned ? sign.contains("<") ? sign.replace('<', '>') : sign.replace('>', '<') : sign, path, value);
    }

    /** What the question of a comparison is called, perhaps with its section. */
    private String name(JsonNode comparison) {
        String id = comparison.path("componentId").asString("");
        return comparison.path("field").path("name").asString(keys.getOrDefault(id, id));
    }

    private JsonNode component(JsonNode comparison) {
        return components.getOrDefault(last(name(comparison)), MissingNode.getInstance());
    }

    /** With what conditions compare a question though it is none of its options. */
    List<Sentence> strange(JsonNode component) {
        var strange = new LinkedHashSet<String>();
        for (JsonNode condition : conditions.values()) {
            for (JsonNode one : condition.findParents("operator")) {
                String value = one.path("value").path("value").asString("");
                boolean compares = one.path("operator").asString("").matches(SAME)
                        && component(one).equals(component);
                if (compares && !value.isEmpty() && isNoOption(component, new Term.Text(value))) {
                    strange.add(value);
                }
            }
        }
        return strange.stream()
                .map(value -> say(
                        "A condition compares it with '{value}', which is none of its options: nobody answers so.",
                        value))
                .toList();
    }

    /** Whether nobody can answer so, because it is none of the options of the question. */
    private boolean isNoOption(JsonNode component, Term value) {
        Map<String, String> options = lists.labels(component);
        return value instanceof Term.Text(String text) && !options.isEmpty() && !options.containsKey(text);
    }

    private Term value(JsonNode one, boolean day) throws NotCarried {
        JsonNode value = one.path("value");
        if (value.has("itemId")) {
            return new Term.Text(lists.value(
                    value.path("listId").asString(""), value.path("itemId").asString("")));
        }
        String period = value.path("timePeriod").asString(value.path("period").asString(""));
        if (period.matches("\\d{1,6}")) {
            String unit = value.path("timeUnit").asString(value.path("unit").asString("days"));
            long many = Long.parseLong(period);
            boolean past = value.path("direction").asString("").contains("past");
            if (!List.of("years", "months", "days").contains(unit)) {
                throw new NotCarried(say("it counts in {unit}", unit));
            }
            return new Term.Later(new Term.Today(), past ? -many : many, unit);
        }
        String text = value.isObject() ? value.path("value").asString("") : value.asString("");
        return day ? new Term.Day(new Term.Text(text)) : new Term.Text(text);
    }

    private static Term characters(JsonNode one) throws NotCarried {
        JsonNode value = one.path("value");
        String many = value.isObject() ? value.path("value").asString("") : value.asString("");
        return new Term.Figure(
                Figures.of(many).orElseThrow(() -> new NotCarried(say("it reckons with what is no number"))));
    }

    private static Term.Path path(String name) {
        return new Term.Path(List.of(last(name)));
    }

    /** Names are written with the section in which their page stands. */
    private static String last(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static Term expression(String written) throws NotCarried {
        var either = new ArrayList<Term>();
        for (String part : written.split("\\s+or\\s+|\\|\\|", -1)) {
            var all = new ArrayList<Term>();
            for (String one : part.split("\\s+and\\s+|&&", -1)) {
                Matcher said = WRITTEN.matcher(one);
                if (!said.matches()) {
                    throw new NotCarried(say("'{piece}' is no comparison", one));
                }
                String value = requireNonNullElse(
                        said.group(3), requireNonNullElse(said.group(4), requireNonNullElse(said.group(5), "")));
                all.add(new Term.Compared(
                        said.group(2).equals("==") ? "=" : said.group(2), path(said.group(1)), new Term.Text(value)));
            }
            either.add(new Term.All(List.copyOf(all)));
        }
        return Term.settled(new Term.Any(either));
    }
}
