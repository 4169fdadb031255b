package org.gulou.catalog.foreign.civiform;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gulou.catalog.foreign.civiform.CiviForm.Question;
import org.gulou.catalog.foreign.forms.Figures;
import org.gulou.catalog.foreign.forms.NotCarried;
import org.gulou.catalog.foreign.forms.Term;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Conditions of a program: trees of and, or, and comparisons of one scalar of a question with a constant. */
final class Predicates {
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("EQUAL_TO", "="),
            Map.entry("NOT_EQUAL_TO", "!="),
            Map.entry("GREATER_THAN", ">"),
            Map.entry("GREATER_THAN_OR_EQUAL_TO", ">="),
            Map.entry("LESS_THAN", "<"),
            Map.entry("LESS_THAN_OR_EQUAL_TO", "<="),
            Map.entry("IS_AFTER", ">"),
            Map.entry("IS_ON_OR_AFTER", ">="),
            Map.entry("IS_BEFORE", "<"),
            Map.entry("IS_ON_OR_BEFORE", "<="));

    /** Questions that have several scalars, and are groups here. */
    private static final List<String> SEVERAL = List.of("name", "address");

    private final Map<Long, Question> questions;

    Predicates(Map<Long, Question> questions) {
        this.questions = questions;
    }

    /** When a block is shown. */
    Term shown(JsonNode predicate) throws NotCarried {
        Term term = term(predicate.path("rootNode"));
        return predicate.path("action").asString("").equals("HIDE_BLOCK") ? new Term.Otherwise(term) : term;
    }

    Term term(JsonNode holder) throws NotCarried {
        JsonNode node = holder.path("node");
        String type = node.path("type").asString("");
        return switch (type) {
            case "and" -> new Term.All(terms(node));
            case "or" -> new Term.Any(terms(node));
            case "leaf" -> leaf(node);
            case "leafAddressServiceArea" ->
                throw new NotCarried(say(
                        "it asks a map whether an address lies in '{area}'",
                        node.path("serviceAreaId").asString("")));
            default -> throw new NotCarried(say("it calls {function}", type));
        };
    }

    private List<Term> terms(JsonNode node) throws NotCarried {
        var terms = new ArrayList<Term>();
        for (JsonNode child : node.path("children")) {
            terms.add(term(child));
        }
        if (terms.isEmpty()) {
            throw new NotCarried(say(
                    "'{operator}' works on {number} values", node.path("type").asString(""), 0));
        }
        return List.copyOf(terms);
    }

    private Term leaf(JsonNode node) throws NotCarried {
        Question question = questions.get(node.path("questionId").asLong(-1));
        if (question == null) {
            throw new NotCarried(say(
                    "it reads '{name}', which the form does not ask",
                    node.path("questionId").asString("")));
        }
        String scalar = node.path("scalar").asString("");
        Term.Path path = new Term.Path(
                SEVERAL.contains(question.type())
                        ? List.of(question.key(), scalar.equals("LINE2") ? "LINE_2" : scalar)
                        : List.of(question.key()));
        String operator = node.path("operator").asString("");
        List<Term> values = values(node.path("value"), scalar);
        Term first = values.isEmpty() ? Term.EMPTY : values.getFirst();
        if (SIGNS.containsKey(operator)) {
            return new Term.Compared(SIGNS.get(operator), path, first);
        }
        return switch (operator) {
            case "IN", "ANY_OF" -> new Term.Holds(new Term.Several(values), path);
            case "NOT_IN", "NONE_OF" -> new Term.Otherwise(new Term.Holds(new Term.Several(values), path));
            case "SUBSET_OF" -> subset(question, path, values);
            case "BETWEEN" -> between(path, values, operator);
            // whoever has her birthday today counts as older there
            case "AGE_OLDER_THAN" -> new Term.Compared(">=", age(path), years(first));
            case "AGE_YOUNGER_THAN" -> new Term.Compared("<", age(path), years(first));
            case "AGE_BETWEEN" -> ages(path, values, operator);
            default -> throw new NotCarried(say("it calls {function}", operator));
        };
    }

    private static Term age(Term.Path birth) {
        return new Term.Between("years", birth, new Term.Today());
    }

    private static Term years(Term number) throws NotCarried {
        if (number instanceof Term.Figure(BigDecimal years)
                && years.stripTrailingZeros().scale() <= 0) {
            return number;
        }
        throw new NotCarried(say("it counts in {unit}", "months"));
    }

    /** From the birthday of the lower age up to the very birthday of the upper one. */
    private static Term ages(Term.Path birth, List<Term> limits, String operator) throws NotCarried {
        List<BigDecimal> sorted = limits.stream()
                .filter(Term.Figure.class::isInstance)
                .map(one -> ((Term.Figure) one).number())
                .sorted()
                .toList();
        if (limits.size() != 2 || sorted.size() != 2) {
            throw new NotCarried(say("'{operator}' works on {number} values", operator, limits.size()));
        }
        Term oldest = years(new Term.Figure(sorted.getLast()));
        return new Term.All(List.of(
                new Term.Compared(">=", age(birth), years(new Term.Figure(sorted.getFirst()))),
                new Term.Compared(
                        ">=",
                        birth,
                        new Term.Later(
                                new Term.Today(),
                                -((Term.Figure) oldest).number().longValue(),
                                "years"))));
    }

    private static Term between(Term value, List<Term> limits, String operator) throws NotCarried {
        if (limits.size() != 2) {
            throw new NotCarried(say("'{operator}' works on {number} values", operator, limits.size()));
        }
        return new Term.All(List.of(
                new Term.Compared(">=", value, limits.getFirst()), new Term.Compared("<=", value, limits.getLast())));
    }

    /** Nothing is chosen but these: none of the others is. */
    private static Term subset(Question question, Term.Path path, List<Term> values) {
        List<Term> others = question.options().keySet().stream()
                .map(Term.Text::new)
                .map(Term.class::cast)
                .filter(option -> !values.contains(option))
                .toList();
        return others.isEmpty() ? Term.YES : new Term.Otherwise(new Term.Holds(new Term.Several(others), path));
    }

    private static List<Term> values(JsonNode value, String scalar) throws NotCarried {
        String text = value.path("value").asString("");
        String type = value.path("type").asString("STRING");
        JsonNode read = read(text);
        if (type.startsWith("LIST_") || type.startsWith("PAIR_")) {
            var values = new ArrayList<Term>();
            for (JsonNode one : read) {
                values.add(value(one.asString(""), type, scalar));
            }
            return List.copyOf(values);
        }
        return List.of(value(read.isString() ? read.asString() : text, type, scalar));
    }

    private static JsonNode read(String text) throws NotCarried {
        try {
            return CiviForm.read(text);
        } catch (JacksonException plain) {
            try {
                return CiviForm.read("\"" + text.replace("\"", "").replace("\\", "") + "\"");
            } catch (JacksonException strange) {
                throw new NotCarried(say("'{piece}' is no constant", text));
            }
        }
    }

    private static BigDecimal figure(String text) throws NotCarried {
        return Figures.of(text).orElseThrow(() -> new NotCarried(say("'{piece}' is no constant", text)));
    }

    private static Term value(String text, String type, String scalar) throws NotCarried {
        if (type.endsWith("STRING") || type.endsWith("STRINGS")) {
            return new Term.Text(text);
        }
        try {
            return type.contains("DATE")
                    ? new Term.Day(new Term.Text(Instant.ofEpochMilli(Long.parseLong(text))
                            .atZone(ZoneOffset.UTC)
                            .toLocalDate()
                            .toString()))
                    : new Term.Figure(
                            scalar.equals("CURRENCY_CENTS") ? figure(text).movePointLeft(2) : figure(text));
        } catch (NumberFormatException | DateTimeException strange) {
            throw new NotCarried(say("'{piece}' is no constant", text));
        }
    }
}
