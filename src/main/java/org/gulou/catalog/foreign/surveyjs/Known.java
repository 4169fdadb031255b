package org.gulou.catalog.foreign.surveyjs;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gulou.catalog.foreign.forms.FieldType;
import org.gulou.catalog.foreign.forms.NotCarried;
import org.gulou.catalog.foreign.forms.Term;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What expressions may call: the questions of the survey by their names, and what they compare with. */
final class Known {
    private final Map<String, JsonNode> questions = new LinkedHashMap<>();

    /** How the survey writes a name, by the same in small letters. */
    private final Map<String, String> written = new HashMap<>();

    Known(JsonNode survey) {
        add(survey);
    }

    private void add(JsonNode node) {
        if (node.path("name").isString() && (node.has("type") || node.has("cellType"))) {
            questions.putIfAbsent(key(node), node);
            written.putIfAbsent(key(node).toLowerCase(Locale.ROOT), key(node));
        }
        if (node.path("type").asString("").matches("matrix(dynamic|dropdown)")) {
            // what a column is may be said by its table
            Tables.columns(node).forEach(this::add);
        }
        if (node.path("type").asString("").equals("multipletext")) {
            Tables.items(node).forEach(this::add);
        }
        node.forEach(inner -> {
            if (inner.isContainer()) {
                add(inner);
            }
        });
    }

    /** By which expressions call a question. */
    static String key(JsonNode question) {
        return question.path("valueName").asString(question.path("name").asString(""));
    }

    /** What a name means: an answer, the answer of the row, or how many rows or options there are. */
    Term path(String said) throws NotCarried {
        String name = written(said.startsWith("#") ? said.substring(1) : said);
        if (questions.containsKey(name)) {
            return new Term.Path(List.of(name));
        }
        if (name.contains("[")) {
            throw new NotCarried(say("it reads one row of '{list}', and does not say which", name));
        }
        if (name.matches("(panel|row)\\..+")) {
            var names = new ArrayList<>(List.of("row"));
            names.addAll(steps(name.substring(name.indexOf('.') + 1)));
            return new Term.Path(names);
        }
        return new Term.Path(steps(name));
    }

    /** A question, and what is asked in it. */
    private List<String> steps(String name) {
        if (questions.containsKey(written(name))) {
            return List.of(written(name));
        }
        // names may have dots of their own
        for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
            String first = written(name.substring(0, dot));
            if (questions.containsKey(first)) {
                var names = new ArrayList<>(List.of(first));
                for (String inner : name.substring(dot + 1).split("\\.", -1)) {
                    names.add(written(inner));
                }
                return names;
            }
        }
        return List.of(name);
    }

    /** The choices of the question from which this one takes its own; empty where there is none. */
    JsonNode otherChoices(JsonNode question) {
        return Optional.ofNullable(
                        questions.get(question.path("choicesFromQuestion").asString("")))
                .orElse(MissingNode.getInstance())
                .path("choices");
    }

    /** What another question is called that gives the same answer, where that one comes first. */
    Optional<String> sameAs(JsonNode question) {
        return Optional.ofNullable(questions.get(key(question)))
                .filter(first -> question.has("valueName"))
                .map(first -> first.path("name").asString(""))
                .filter(first -> !first.equals(question.path("name").asString("")));
    }

    /** A name as the survey writes it: expressions may call it in large or small letters. */
    private String written(String name) {
        return questions.containsKey(name) ? name : written.getOrDefault(name.toLowerCase(Locale.ROOT), name);
    }

    private Optional<JsonNode> question(Term term) {
        return term instanceof Term.Path(List<String> names)
                ? Optional.ofNullable(questions.get(names.getLast()))
                : Optional.empty();
    }

    private static String type(JsonNode question) {
        return question.path("type").asString(question.path("cellType").asString(""));
    }

    /** Compares, as the type of the question asks. */
    Term compared(String sign, Term left, Term right) {
        if (right instanceof Term.Path && !(left instanceof Term.Path)) {
            return compared(sign.contains("<") ? sign.replace('<', '>') : sign.replace('>', '<'), right, left);
        }
        if (sign.matches("!?=") && isConstant(left) && isConstant(right)) {
            return new Term.Truth(text(left).equals(text(right)) == sign.equals("="));
        }
        Optional<JsonNode> question = question(left);
        if (question.isEmpty() || right.equals(Term.EMPTY) || right instanceof Term.Path) {
            return new Term.Compared(sign, left, right);
        }
        return switch (type(question.get())) {
            case "checkbox", "tagbox" ->
                right instanceof Term.Text || right instanceof Term.Figure || right instanceof Term.Several
                        ? only(sign, (Term.Path) left, right)
                        : new Term.Compared(sign, left, right);
            case "boolean" -> new Term.Compared(sign, left, truth(question.get(), right));
            case "radiogroup", "dropdown", "buttongroup", "imagepicker", "comment" ->
                new Term.Compared(sign, left, text(right));
            default ->
                isDay(question.get()) && right instanceof Term.Text
                        ? new Term.Compared(sign, left, new Term.Day(right))
                        : new Term.Compared(sign, left, right);
        };
    }

    private static boolean isConstant(Term term) {
        return term instanceof Term.Text || term instanceof Term.Figure || term instanceof Term.Truth;
    }

    /** Whether one of these is chosen, of one choice or of several. */
    Term some(Term list, List<Term> members) {
        boolean one = question(list)
                .map(Known::type)
                .filter(type -> type.matches("radiogroup|dropdown|buttongroup"))
                .isPresent();
        List<Term> texts = members.stream().map(Known::text).toList();
        return one
                ? new Term.Holds(new Term.Several(texts), list)
                : new Term.Any(texts.stream()
                        .map(member -> (Term) new Term.Holds(list, member))
                        .toList());
    }

    private static boolean isDay(JsonNode question) {
        return question.path("inputType").asString("").equals("date");
    }

    /** What is chosen is a list there, which equals another where nothing else is chosen. */
    private static Term only(String sign, Term.Path path, Term right) {
        List<Term> members = right instanceof Term.Several(List<Term> several) ? several : List.of(right);
        var terms = new ArrayList<Term>();
        members.forEach(one -> terms.add(new Term.Holds(path, text(one))));
        var length = new ArrayList<>(path.names());
        length.add("length");
        terms.add(new Term.Compared("=", new Term.Path(length), new Term.Figure(BigDecimal.valueOf(members.size()))));
        return sign.equals("=") ? new Term.All(terms) : new Term.Otherwise(new Term.All(terms));
    }

    private static Term truth(JsonNode question, Term right) {
        String said = right instanceof Term.Text(String text) ? text : "";
        if (said.isEmpty()) {
            return right;
        }
        return said.equals(question.path("valueTrue").asString("true"))
                ? Term.YES
                : said.equals(question.path("valueFalse").asString("false")) ? Term.NO : right;
    }

    static Term text(Term constant) {
        return constant instanceof Term.Figure(BigDecimal number)
                ? new Term.Text(number.toPlainString())
                : constant.equals(Term.YES)
                        ? new Term.Text("true")
                        : constant.equals(Term.NO) ? new Term.Text("false") : constant;
    }

    /** Which kind of value comes of an expression. */
    FieldType kind(Term term) {
        return FieldType.of(term, path -> question(path).map(Known::kind).orElse(FieldType.NUMBER));
    }

    private static FieldType kind(JsonNode question) {
        return switch (type(question)) {
            case "boolean" -> FieldType.YES_NO;
            case "rating", "expression" -> FieldType.NUMBER;
            case "text" ->
                isDay(question)
                        ? FieldType.DATE
                        : question.path("inputType").asString("").matches("number|range")
                                ? FieldType.NUMBER
                                : FieldType.TEXT;
            default -> FieldType.TEXT;
        };
    }
}
