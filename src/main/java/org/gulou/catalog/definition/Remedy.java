package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gulou.catalog.definition.Node.Scalar;
import org.gulou.catalog.definition.Node.Sort;
import org.gulou.kernel.Nearest;
import org.gulou.kernel.Sentence;
import tools.jackson.databind.JsonNode;

/** What to write instead of a value of the wrong type or form, where that can be read off the value itself. */
final class Remedy {
    private static final Pattern ROLE = Pattern.compile("([a-z][a-z-]*)\\.([A-Za-z]+)");
    private static final Pattern EFFECT = Pattern.compile("([a-z]+) (\\S+)");
    private static final Pattern FILE = Pattern.compile("^(?:.*/)?([^/]+)\\.ya?ml$");
    private static final Pattern RULE = Pattern.compile("^=|^[a-z][A-Za-z]*([ .(]|$)");
    /** As older YAML and people write yes and no. */
    private static final Map<String, String> TRUTHS =
            Map.of("yes", "true", "on", "true", "是", "true", "no", "false", "off", "false", "否", "false");

    private static final Pattern WEEKS = Pattern.compile("^(\\d{1,4}) ?(?:周|个?星期|weeks?|w)$");
    private static final Pattern FIRST_PATH = Pattern.compile("^[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)*");
    private static final Pattern LOOP = Pattern.compile("(?:for )?(?:each |every )?([a-z][a-zA-Z0-9]*) in (.+)");
    static final String EACH = "^.+ as [a-z][a-zA-Z0-9]*$";
    private static final List<String> ALONE = List.of("applicant", "anyone", "auto", "time");
    private static final List<String> LEVELS = List.of("province", "prefecture", "county", "township", "village");

    private Remedy() {}

    /**
     * For a value that is not of a type.
     *
     * @param types those that would do
     * @param schema in which they stand
     */
    static Sentence ofType(Scalar given, List<String> types, JsonNode schema) {
        String text = given.text();
        if (given.sort() == Sort.NUMBER && isPeriod(schema.path("pattern").asString(""))) {
            return say("Say of what: '{days}', '{working}' or the like.", text + " days", text + " working days");
        }
        if (given.sort() == Sort.NUMBER && isRounding(schema.path("pattern").asString(""), text)) {
            return say("Write '{plain}'.", text + " half up");
        }
        if (given.sort() == Sort.NUMBER && isSize(schema.path("pattern").asString(""))) {
            return say("Write '{plain}'.", size(text));
        }
        if (types.contains("string") && (given.sort() == Sort.NUMBER || given.sort() == Sort.BOOLEAN)) {
            return say("Put it in quotes: \"{text}\".", text);
        }
        if (((types.contains("integer") || types.contains("number")) && text.matches("-?[0-9]+(\\.[0-9]+)?"))
                || (types.contains("boolean") && text.matches("true|false"))) {
            return say("Write it without quotes.");
        }
        if (types.contains("boolean") && given.sort() == Sort.TEXT && !types.contains("array")) {
            return Optional.ofNullable(TRUTHS.get(text.toLowerCase(Locale.ROOT)))
                    .map(word -> say("Write '{plain}'.", word))
                    .orElseGet(() -> say("Write true or false, without quotes."));
        }
        if (given.sort() == Sort.NULL || text.isBlank()) {
            return say("Write a value, or leave out the key.");
        }
        if (types.contains("array")) {
            return say("Write a list: [{text}].", text.replaceAll("\\s*[，、；;,]\\s*", ", "));
        }
        if (types.contains("object") && !Slips.advice(text).isEmpty()) {
            return Slips.advice(text);
        }
        if (types.contains("object") && schema.path("properties").has("zh")) {
            return say("Write every language: {form}.", "{zh: …, en: …}");
        }
        if (!types.contains("object")) {
            return Sentence.NONE;
        }
        String first = text.replaceAll("[ :].*", "");
        if (!first.equals(text) && schema.path("properties").has(first)) {
            return say(
                    "Write '{plain}'.",
                    "{" + first + ": " + text.substring(first.length() + 1).strip() + "}");
        }
        JsonNode required = schema.path("required");
        return required.isArray() && required.size() == 1
                ? say("Write '{plain}'.", "{" + required.path(0).asString("") + ": " + text + "}")
                : Sentence.NONE;
    }

    private static boolean isSize(String pattern) {
        return pattern.endsWith("(kB|MB)$");
    }

    /** A size as people write it, of megabytes or, of a large number, bytes. */
    private static String size(String number) {
        double bytes = Double.parseDouble(number);
        return bytes < 1_000
                ? number + " MB"
                : bytes < 1_000_000 ? Math.round(bytes / 1_000) + " kB" : Math.round(bytes / 1_000_000) + " MB";
    }

    /** For several values where one can stand. */
    static Sentence ofList(Node.Items given, List<Object> path) {
        List<String> texts = given.items().stream()
                .filter(Scalar.class::isInstance)
                .map(item -> ((Scalar) item).text())
                .toList();
        if (texts.isEmpty() || texts.size() < given.items().size()) {
            return Sentence.NONE;
        }
        if (texts.size() == 1) {
            return say("Write one value, without brackets around it.");
        }
        return path.contains("does")
                ? say(
                        "Write an effect for each: 'does: [{effects}]'.",
                        texts.stream()
                                .map(text -> "{" + path.getLast() + ": " + text + "}")
                                .collect(Collectors.joining(", ")))
                : say("Only one value can stand here.");
    }

    /** For a name or a text that is not of a form: what comes of it in small letters, with hyphens, or without spaces. */
    static Sentence ofForm(String given, String form) {
        if (ALONE.contains(given) && Pattern.matches(form, "clerk.county")) {
            return say(
                    "It stands alone, without brackets: 'by: {word}'. Where others may do the same, give it a move of"
                            + " its own with the same 'action'.",
                    given);
        }
        Pattern wanted = Pattern.compile(form);
        Optional<String> role = role(given).filter(near -> !near.equals(given));
        if (role.isPresent()) {
            return say("Write '{plain}'.", role.get());
        }
        Matcher loop = LOOP.matcher(given);
        if (form.equals(EACH) && loop.matches()) {
            return say("Write '{plain}'.", loop.group(2) + " as " + loop.group(1));
        }
        if (form.equals(EACH)) {
            return say("Say what its element is called: '{plain}'.", given.strip() + " as " + element(given));
        }
        return rewritten(given).stream()
                .filter(text -> !text.equals(given) && wanted.matcher(text).find())
                .findFirst()
                .map(text -> say("Write '{plain}'.", text))
                .orElse(Sentence.NONE);
    }

    /** For a post where the moves are named that the same person must not have taken. */
    static Sentence ofDuties(String given, List<Object> path) {
        return path.contains("notBy") && ROLE.matcher(given).matches()
                ? say("Name the moves that whoever takes this one must not have taken, such as 'notBy: [accept]'.")
                : Sentence.NONE;
    }

    /** For a rule where a period is written: what says the same with what there is. */
    static Sentence ofPeriod(String given, String form, List<Object> path) {
        boolean isRule = RULE.matcher(given).find();
        if (!isRule || !isPeriod(form)) {
            return Sentence.NONE;
        }
        return switch (path.getLast().toString()) {
            case "lasts" ->
                path.contains("lanes") || path.contains("does")
                        ? say("No rule gives a period. Write the longest it can be.")
                        : say("No rule gives a period. Write 'until:' instead, with a rule that gives the last day:"
                                + " 'until: case.filedOn + 7 days'.");
            case "validFor" ->
                say("No rule gives a period. Write 'validUntil:' instead, with a rule that gives the last day:"
                        + " 'validUntil: case.decidedOn + 1 year'.");
            case "limit" ->
                say("No rule gives a period. Write a clock for each length, each started by a move of its own; moves"
                        + " with one 'action' are one button, and 'when' tells which of them is taken.");
            case "within" ->
                path.contains("moves")
                        ? say("No rule gives a period. Write a move for each length, all with one 'action' and each"
                                + " with its 'when'.")
                        : say("No rule gives a period. Write the longest it can be.");
            default -> say("No rule gives a period. Write the longest it can be.");
        };
    }

    /** The first letter of what a list is called. */
    private static String element(String list) {
        String name = FIRST_PATH
                .matcher(list.strip())
                .results()
                .findFirst()
                .map(MatchResult::group)
                .orElse("x");
        return name.substring(name.lastIndexOf('.') + 1).substring(0, 1).toLowerCase(Locale.ROOT);
    }

    private static boolean isRounding(String form, String step) {
        return form.contains("half") && Pattern.matches(form, step + " half up");
    }

    static boolean isPeriod(String form) {
        return form.contains("working days?") && Pattern.matches(form, "1 day");
    }

    private static List<String> rewritten(String given) {
        var ways = new ArrayList<String>();
        String small = given.toLowerCase(Locale.ROOT);
        ways.add(given.strip());
        ways.add(FILE.matcher(given).replaceAll("$1"));
        ways.add(kebab(given));
        ways.add(camel(given));
        ways.add(small);
        ways.add(given.toUpperCase(Locale.ROOT));
        ways.add(given + "@1");
        ways.add("letters/" + given);
        ways.add(given.replaceAll("^([a-z][A-Za-z0-9]*)\\[([^\\[\\]]+)]$", "$1/$2"));
        ways.add(small.replaceAll(".*/|\\.html$", ""));
        ways.add(small.replaceAll("^(\\d+) ?(?:个?工作日|(?:work(?:ing)?|business) ?days?)$", "$1 working days"));
        ways.add(given.replaceAll("^P(\\d+)D$", "$1 days")
                .replaceAll("^P(\\d+)M$", "$1 months")
                .replaceAll("^P(\\d+)Y$", "$1 years"));
        ways.add(small.replaceAll("^(\\d+) ?(?:天|日|d)$", "$1 days"));
        ways.add(WEEKS.matcher(small).replaceAll(weeks -> 7 * Integer.parseInt(weeks.group(1)) + " days"));
        ways.add(small.replaceAll("^(\\d+) ?(?:个月|m)$", "$1 months"));
        ways.add(small.replaceAll("^(\\d+) ?(?:年|y)$", "$1 years"));
        ways.add(small.replaceAll("^(\\d+) ?m(?:b|ib)?$", "$1 MB"));
        ways.add(small.replaceAll("^(\\d+) ?k(?:b|ib)?$", "$1 kB"));
        ways.add(small.replaceAll("^(\\d+) ?g(?:b|ib)?$", "$1000 MB"));
        ways.add(small.replaceAll("^later$", "later 10 working days"));
        ways.add(given.replaceAll("^(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})$", "$3-$2-$1"));
        ways.add(given.replaceAll("^(\\d{4})[/.年](\\d{1,2})[/.月](\\d{1,2})日?$", "$1-$2-$3")
                .replaceAll("-(\\d)(?=-|$)", "-0$1"));
        return ways;
    }

    /** A post at a level whose name is misspelt. */
    private static Optional<String> role(String given) {
        var role = ROLE.matcher(given.strip().toLowerCase(Locale.ROOT).replaceAll("[@:/ ]+", "."));
        return role.matches()
                ? Nearest.to(role.group(2), LEVELS).map(level -> role.group(1) + "." + level)
                : Optional.empty();
    }

    /** {@code what-you-sell} of {@code whatYouSell} and {@code What you sell}. */
    private static String kebab(String name) {
        return name.strip()
                .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .replaceAll("[ _.]+", "-")
                .toLowerCase(Locale.ROOT);
    }

    /** {@code whatYouSell} of {@code what-you-sell}. */
    private static String camel(String name) {
        String joined = Pattern.compile("[-_ ]+([A-Za-z0-9])")
                .matcher(name.strip())
                .replaceAll(next -> next.group(1).toUpperCase(Locale.ROOT));
        return joined.isEmpty() ? joined : joined.substring(0, 1).toLowerCase(Locale.ROOT) + joined.substring(1);
    }

    /** An effect that is written as one would say it: {@code does: notify applicant}. */
    static Sentence ofEffect(Node node, Object key) {
        Matcher said = EFFECT.matcher(node instanceof Node.Scalar scalar ? scalar.text() : "");
        return key.equals("does") && said.matches()
                ? say("Write '{plain}'.", "does: {" + said.group(1) + ": " + said.group(2) + "}")
                : Sentence.NONE;
    }
}
