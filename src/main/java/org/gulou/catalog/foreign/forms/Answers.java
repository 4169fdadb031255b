package org.gulou.catalog.foreign.forms;

import static org.gulou.kernel.Sentence.say;

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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a question takes for an answer: options, limits, checks, what it begins with, and what is worked out. */
final class Answers {
    private static final Set<String> NUMBERS = Set.of("decimal", "integer", "money");
    /** What an unticked box and an untouched day hold. */
    private static final Set<String> NO_START = Set.of("false", "00/00/0000");

    private static final String FIGURE = "-?\\d{1,15}(\\.\\d{1,9})?";
    private static final List<String> FILES = List.of("pdf", "jpg", "png");
    private static final Pattern SIZE = Pattern.compile("([1-9]\\d{0,4})\\s*(MB|KB)", Pattern.CASE_INSENSITIVE);
    private static final int MOST_FILES = 10;

    private final Piece piece;
    private final Component component;
    private final Question question;
    private final Rules rules;
    private final Words words;
    private final Checks checks;
    private final Limits limits;
    private final Map<String, Object> item;
    private final List<Sentence> lost;

    /** @param lost is told what cannot be carried over */
    Answers(Piece piece, Words words, Map<String, Object> item, List<Sentence> lost) {
        this.piece = piece;
        this.component = piece.component();
        this.question = piece.question().orElseThrow();
        this.rules = piece.rules();
        this.words = words;
        this.checks = new Checks(piece, words, item, lost);
        this.limits = new Limits(piece, checks, words, item, lost);
        this.item = item;
        this.lost = lost;
    }

    void write() {
        String kind = question.kind();
        switch (kind) {
            case "choice", "choices" -> {
                item.put(
                        "options",
                        Kinds.isCountry(component) ? "vocab countries" : options(component, question.options()));
                offered();
            }
            case "matrix" -> matrix();
            case "file" -> files();
            case "text", "longText" -> lengths();
            case "decimal", "integer", "money" -> bounds();
            case "date" -> limits.ofDays();
            case "dateTime" -> limits.ofMoments();
            case "month" -> limits.ofMonths();
            case "year" -> limits.ofYears();
            default -> {}
        }
        if (kind.startsWith("choice") || kind.equals("matrix")) {
            lost.addAll(component.unoffered());
        }
        if (!Kinds.isKnown(component)) {
            lost.add(say("It is asked as text: the type '{type}' has nothing like it here.", component.type()));
        } else if (question.typed()) {
            lost.add(say("It is typed: its options come from elsewhere."));
        }
        checks.write();
        if (kind.equals("choices")) {
            checks.counted();
        }
        worked();
        begins();
    }

    private List<Object> options(Component of, Map<String, String> ids) {
        Set<String> alone = question.kind().equals("choices") ? of.alone() : Set.of();
        return options(of.options(), of.optionHints(), ids, alone);
    }

    private List<Object> options(
            Map<String, String> labels, Map<String, String> hints, Map<String, String> ids, Set<String> alone) {
        var options = new ArrayList<Object>();
        labels.forEach((value, label) -> {
            var option = new LinkedHashMap<String, Object>();
            option.put("id", ids.get(value));
            words.line(option, "title", Prose.line(label).isEmpty() ? value : label);
            words.line(option, "hint", hints.getOrDefault(value, ""));
            if (alone.contains(value)) {
                option.put("exclusive", true);
            }
            options.add(option);
        });
        return options;
    }

    private void offered() {
        List<Terms.Offer> offers = component.terms().map(Terms::offers).orElse(List.of());
        String rule = Offered.rule(offers, question.options(), rules, lost);
        if (!rule.isEmpty()) {
            item.put("only", rule);
        }
    }

    /** Rows of a survey, each answered by one of the same options. */
    private void matrix() {
        item.put("rows", numbered(Component.pairs(component.at("questions"))));
        var answer = new LinkedHashMap<String, Object>();
        answer.put("id", "answer");
        answer.put("kind", "choice");
        words.line(answer, "title", component.label());
        Items.required(piece, answer, lost);
        answer.put("options", numbered(component.options()));
        item.put("items", List.of(answer));
    }

    private List<Object> numbered(Map<String, String> labels) {
        var ids = new LinkedHashMap<String, String>();
        labels.keySet().forEach(value -> ids.put(value, Scope.optionId(value, ids)));
        return options(labels, Map.of(), ids, Set.of());
    }

    private void files() {
        var files = new LinkedHashMap<String, Object>();
        if (component.is("multiple")) {
            int most = component.at("maxNumberOfFiles").asInt(0);
            files.put("max", most > 0 ? Math.min(most, MOST_FILES) : MOST_FILES);
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
                .flatMap(type -> type.equals("image/*") ? Stream.of("jpg", "png") : Stream.of(type))
                .map(type -> type.replaceFirst("^(?:\\*?\\.|.*/)", "").replace("jpeg", "jpg"))
                .filter(type -> !type.isEmpty() && !type.equals("*"))
                .distinct()
                .toList();
    }

    private void lengths() {
        length("minLength", "minLength");
        length("maxLength", "maxLength");
        if (component.at("validate.minWords").asInt(0) > 0
                || component.at("validate.maxWords").asInt(0) > 0) {
            item.put("count", "words");
            length("minWords", "minLength");
            length("maxWords", "maxLength");
        }
        if (isOver(item.get("minLength"), item.get("maxLength"))) {
            contradicted("minLength", "maxLength");
        }
    }

    private static boolean isOver(@Nullable Object least, @Nullable Object most) {
        return least instanceof Number low && most instanceof Number high && low.doubleValue() > high.doubleValue();
    }

    private void contradicted(String least, String most) {
        lost.add(say(
                "Its limits contradict each other and are not carried over: {least} to {most}",
                String.valueOf(item.remove(least)),
                String.valueOf(item.remove(most))));
    }

    private void length(String said, String name) {
        int length = component.at("validate." + said).asInt(0);
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
        boolean signed = component.at("allowNegative").asBoolean(true);
        if (!signed && !component.text("validate.min").matches(FIGURE)) {
            item.put("min", 0L);
        }
        if (isOver(item.get("min"), item.get("max"))) {
            contradicted("min", "max");
        }
        words.line(item, "unit", component.text("suffix", "prefix"));
        if (question.kind().equals("money")) {
            String currency = component.text("currency").toUpperCase(Locale.ROOT);
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

    private void worked() {
        boolean read = component.terms().flatMap(Terms::worked).isPresent();
        if (!read
                && component.text("calculateValue").isEmpty()
                && !component.at("calculateValue").isObject()) {
            return;
        }
        try {
            Term sum = WorkedOut.term(component);
            item.put(
                    "computed",
                    NUMBERS.contains(question.kind()) ? rules.number(sum) : rules.same(sum, question.kind()));
            item.keySet().removeAll(Set.of("min", "max"));
            // what it is worked out from may be left blank
            item.put("required", false);
        } catch (NotCarried not) {
            lost.add(say(
                    "It is typed, not worked out, because {why}: {script}", not.why(), WorkedOut.notation(component)));
        }
    }

    private void begins() {
        String script = component.text("customDefaultValue");
        if (!script.isEmpty()) {
            lost.add(say("It begins empty; it began with {script}", script.replaceAll("\\s+", " ")));
            return;
        }
        JsonNode value = component.at("defaultValue");
        List<String> ticked = value.properties().stream()
                .filter(option -> option.getValue().asBoolean(false))
                .map(Map.Entry::getKey)
                .toList();
        if (!ticked.isEmpty()) {
            lost.add(say("It begins empty; it began with {script}", ticked));
        }
        String text = value.isValueNode() ? value.asString("") : "";
        if (text.isBlank() || NO_START.contains(text) || item.containsKey("computed")) {
            return;
        }
        Optional<Object> begins = constant(text);
        begins.ifPresentOrElse(
                constant -> item.put("default", constant),
                () -> lost.add(say("It begins empty; it began with {script}", text)));
    }

    private boolean isWithin(Object begins) {
        return !isOver(item.get("min"), begins) && !isOver(begins, item.get("max"));
    }

    private Optional<Object> constant(String text) {
        return switch (question.kind()) {
            case "text", "longText" -> Optional.of(Rules.quoted(text));
            case "choice" -> Optional.ofNullable(question.options().get(text)).map(Rules::quoted);
            case "decimal", "integer", "money" ->
                text.matches(FIGURE) && isWithin(figure(text)) ? Optional.of(figure(text)) : Optional.empty();
            case "boolean" -> Optional.of(text.equals("true"));
            default -> Optional.empty();
        };
    }
}
