package org.gulou.catalog.foreign.forms;

import static org.gulou.kernel.Sentence.say;

import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gulou.catalog.foreign.forms.Scope.Question;
import org.gulou.kernel.Sentence;
import tools.jackson.databind.JsonNode;

/** What a question takes for an answer: options, limits, checks, what it begins with, and what is worked out. */
final class Answers {
    private static final Set<String> TEXTS = Set.of("text", "longText");
    private static final Set<String> NUMBERS = Set.of("decimal", "integer", "money");
    /** What an unticked box and an untouched day hold. */
    private static final Set<String> NO_START = Set.of("false", "00/00/0000");

    private static final String FIGURE = "-?\\d{1,15}(\\.\\d{1,9})?";
    private static final List<String> FILES = List.of("pdf", "jpg", "png");
    private static final Pattern SIZE = Pattern.compile("([1-9]\\d{0,4})\\s*(MB|KB)", Pattern.CASE_INSENSITIVE);
    private static final int MOST_FILES = 10;

    private final Component component;
    private final Question question;
    private final Rules rules;
    private final Map<String, Object> item;
    private final List<Sentence> lost;

    /** @param lost is told what cannot be carried over */
    Answers(Piece piece, Map<String, Object> item, List<Sentence> lost) {
        this.component = piece.component();
        this.question = piece.question().orElseThrow();
        this.rules = new Rules(new Names(piece.scope(), piece.question()));
        this.item = item;
        this.lost = lost;
    }

    void write() {
        String kind = question.kind();
        if (kind.startsWith("choice")) {
            item.put("options", options(component.options(), question.options()));
        } else if (kind.equals("matrix")) {
            matrix();
        } else if (kind.equals("file")) {
            files();
        } else if (TEXTS.contains(kind)) {
            lengths();
        } else if (NUMBERS.contains(kind)) {
            bounds();
        }
        if (!Kinds.isKnown(component)) {
            lost.add(say("It is asked as text: the type '{type}' has nothing like it here.", component.type()));
        } else if (kind.equals("text")
                && Set.of("select", "navselect", "landvelger").contains(component.type())) {
            lost.add(say("It is typed: its options come from elsewhere."));
        }
        pattern();
        custom();
        worked();
        begins();
    }

    private static List<Object> options(Map<String, String> words, Map<String, String> ids) {
        var options = new ArrayList<Object>();
        words.forEach((value, label) -> {
            var option = new LinkedHashMap<String, Object>();
            option.put("id", ids.get(value));
            String text = Prose.line(label);
            Words.put(option, "title", text.isEmpty() ? value : text);
            options.add(option);
        });
        return options;
    }

    /** Rows of a survey, each answered by one of the same options. */
    private void matrix() {
        item.put("rows", options(Component.pairs(component.at("questions"))));
        var answer = new LinkedHashMap<String, Object>();
        answer.put("id", "answer");
        answer.put("kind", "choice");
        Words.put(answer, "title", component.name());
        answer.put("options", options(component.options()));
        item.put("items", List.of(answer));
    }

    private static List<Object> options(Map<String, String> words) {
        var ids = new LinkedHashMap<String, String>();
        words.keySet().forEach(value -> ids.put(value, Scope.optionId(value, ids)));
        return options(words, ids);
    }

    private void files() {
        var files = new LinkedHashMap<String, Object>();
        if (component.is("multiple")) {
            files.put("max", MOST_FILES);
        }
        String wished = component.text("filePattern", "fileTypes");
        List<String> types = types(wished);
        List<String> taken = types.stream().filter(FILES::contains).toList();
        if (!taken.isEmpty()) {
            files.put("types", taken);
        }
        if (taken.size() < types.size()) {
            lost.add(say("It takes {taken}; it took {types}.", taken.isEmpty() ? FILES : taken, wished));
        }
        Matcher size = SIZE.matcher(component.text("fileMaxSize"));
        if (size.matches()) {
            files.put("maxSize", size.group(1) + (size.group(2).equalsIgnoreCase("MB") ? " MB" : " kB"));
        }
        if (!files.isEmpty()) {
            item.put("files", files);
        }
    }

    /** The types of files in a list of endings and media types; none where all are taken. */
    private static List<String> types(String pattern) {
        return Stream.of(pattern.toLowerCase(Locale.ROOT).split("[\\s,;|]+", -1))
                .map(type -> type.replaceFirst("^(?:\\*?\\.|.*/)", "").replace("jpeg", "jpg"))
                .filter(type -> !type.isEmpty() && !type.equals("*"))
                .distinct()
                .toList();
    }

    private void lengths() {
        length("minLength");
        length("maxLength");
    }

    private void length(String name) {
        int length = component.at("validate." + name).asInt(0);
        if (length > 0) {
            item.put(name, length);
        }
    }

    private void bounds() {
        for (String name : List.of("min", "max")) {
            String bound = component.text("validate." + name);
            if (bound.matches(FIGURE)) {
                item.put(name, figure(bound));
            }
        }
        Words.put(item, "unit", Prose.line(component.text("suffix", "prefix")));
        if (question.kind().equals("money")) {
            String currency = component.text("currency");
            if (currency.matches("[A-Z]{3}") && !currency.equals("CNY")) {
                item.put("currency", currency);
            }
            item.remove("unit");
        }
    }

    /** A number as YAML writes it. */
    private static Object figure(String text) {
        return text.contains(".") ? Double.valueOf(text) : (Object) Long.valueOf(text);
    }

    private void pattern() {
        String pattern = component.text("validate.pattern");
        if (pattern.isEmpty()) {
            return;
        }
        try {
            com.google.re2j.Pattern.compile(pattern);
        } catch (PatternSyntaxException unread) {
            lost.add(say("Its pattern is not carried over: {pattern}", pattern));
            return;
        }
        if (!TEXTS.contains(question.kind())) {
            lost.add(say("Its pattern is not carried over: {pattern}", pattern));
            return;
        }
        check(
                "matches(" + question.id() + ", " + Rules.quoted("^(?:" + pattern + ")$") + ")",
                component.text("validate.customMessage", "validate.patternMessage", "errors.pattern"));
    }

    private void check(String rule, String words) {
        var check = new LinkedHashMap<String, Object>();
        check.put("rule", rule);
        String text = Prose.line(words);
        check.put("else", text.isEmpty() ? standard() : Words.of(text));
        @SuppressWarnings("unchecked")
        var checks = (List<Object>) item.computeIfAbsent("checks", none -> new ArrayList<>());
        checks.add(check);
    }

    private Map<String, Object> standard() {
        var words = new LinkedHashMap<String, Object>();
        words.put("zh", "请检查“" + component.name() + "”。");
        words.put("en", "Check " + component.name() + ".");
        return words;
    }

    /** {@code valid = condition ? true : 'words'}, or the condition alone. */
    private void custom() {
        String script = component.text("validate.custom");
        if (script.isEmpty()) {
            return;
        }
        try {
            switch (Script.read(script)) {
                case Term.Choice(Term when, Term.Truth(boolean yes), Term.Text(String words))
                when yes -> check(rules.condition(when), words);
                case Term condition -> check(rules.condition(condition), component.text("validate.customMessage"));
            }
        } catch (NotCarried not) {
            lost.add(say(
                    "Its check is not carried over, because {why}: {script}",
                    not.why(),
                    script.replaceAll("\\s+", " ")));
        }
    }

    private void worked() {
        String script = component.text("calculateValue");
        JsonNode logic = component.at("calculateValue");
        if (script.isEmpty() && !logic.isObject()) {
            return;
        }
        try {
            Term sum = script.isEmpty() ? Logic.read(logic) : Script.read(script);
            item.put(
                    "computed",
                    NUMBERS.contains(question.kind()) ? rules.number(sum) : rules.same(sum, question.kind()));
            item.keySet().removeAll(Set.of("min", "max"));
            // what it is worked out from may be left blank
            item.put("required", false);
        } catch (NotCarried not) {
            lost.add(say(
                    "It is typed, not worked out, because {why}: {script}",
                    not.why(),
                    script.isEmpty() ? logic.toString() : script.replaceAll("\\s+", " ")));
        }
    }

    private void begins() {
        String script = component.text("customDefaultValue");
        if (!script.isEmpty()) {
            lost.add(say("It begins empty; it began with {script}", script.replaceAll("\\s+", " ")));
            return;
        }
        JsonNode value = component.at("defaultValue");
        String text = value.isValueNode() ? value.asString("") : "";
        if (text.isBlank() || NO_START.contains(text) || item.containsKey("computed")) {
            return;
        }
        Optional<Object> begins = constant(text);
        begins.ifPresentOrElse(
                constant -> item.put("default", constant),
                () -> lost.add(say("It begins empty; it began with {script}", text)));
    }

    private Optional<Object> constant(String text) {
        return switch (question.kind()) {
            case "text", "longText" -> Optional.of(Rules.quoted(text));
            case "choice" -> Optional.ofNullable(question.options().get(text)).map(Rules::quoted);
            case "decimal", "integer", "money" -> text.matches(FIGURE) ? Optional.of(figure(text)) : Optional.empty();
            case "boolean" -> Optional.of(text.equals("true"));
            default -> Optional.empty();
        };
    }
}
