package org.gulou.catalog.foreign.orbeon;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gulou.catalog.foreign.forms.Field;
import org.gulou.catalog.foreign.forms.Figures;
import org.gulou.catalog.foreign.forms.Term;
import org.gulou.catalog.foreign.xpath.Expression;

/** What a bind demands of the answer that is bound to it, and when it is asked. */
record Demands(Part part, Known known, Texts texts, String name) {
    private static final Set<String> READ = Set.of(
            "id",
            "name",
            "ref",
            "nodeset",
            "type",
            "required",
            "relevant",
            "readonly",
            "constraint",
            "calculate",
            "default",
            "whitespace");

    /** A text or number alone, which is what a question begins with. */
    private static final Pattern CONSTANT =
            Pattern.compile("'([^']*)'|\"([^\"]*)\"|(-?\\d+(?:\\.\\d+)?)|(true|false)\\(\\)");

    private static final Pattern LENGTH = Pattern.compile("xxf:(max|min)-length\\((\\d{1,5})\\)");

    private static final Pattern SETTLED = Pattern.compile("((true|false)\\(\\))?");

    /** What says which files may be sent, and is read there. */
    private static final Pattern OF_FILES = Pattern.compile("xxf:upload-mediatypes\\(.*");

    /** Where it is asked; what can only be read under a condition is not asked under it. */
    Field shown(Field field, Node bind) {
        String when = bind.said("relevant").strip();
        String read = bind.said("readonly").strip();
        if (!when.isEmpty() && !when.equals("true()")) {
            field.shown(when, () -> Expression.condition(when, known, name));
        }
        if (!SETTLED.matcher(read).matches() && bind.said("calculate").isEmpty()) {
            field.shown("not(" + read + ")", () -> Term.opposite(Expression.condition(read, known, name)));
        }
        return field;
    }

    void into(Field field, Node control, Node bind) {
        required(field, bind);
        Stream.concat(
                        Stream.of(bind.said("constraint"))
                                .filter(rule -> !rule.isBlank())
                                .map(rule -> Map.entry("", rule)),
                        bind.children("constraint").stream()
                                .filter(one -> isError(one, field))
                                .map(one -> Map.entry(one.said("id"), one.said("value"))))
                .filter(one -> !OF_FILES.matcher(one.getValue()).matches())
                .forEach(one -> check(field, one.getValue(), message(control, one.getKey())));
        worked(field, bind);
        begins(field, bind);
        part.facets(bind).forEach(facet -> kept(field, facet.name(), facet.said("value")));
        String type = part.type(bind);
        if (!Control.isKnown(type)) {
            field.lose(say("Its setting is not carried over: {setting}", "type: " + type));
        }
        bind.attributes().forEach((attribute, value) -> {
            if (!READ.contains(attribute) && !value.isBlank()) {
                field.lose(say("Its setting is not carried over: {setting}", attribute + ": " + value));
            }
        });
    }

    private void check(Field field, String rule, String message) {
        Matcher length = LENGTH.matcher(rule.strip());
        if (length.matches() && message.isEmpty() && length.group(1).equals("max")) {
            field.atMost(Integer.parseInt(length.group(2)));
        } else if (length.matches() && message.isEmpty()) {
            field.atLeast(Integer.parseInt(length.group(2)));
        } else {
            field.check(rule, message, () -> Expression.condition(rule, known, name));
        }
    }

    /** One demand of a type that the form defines; its patterns are of the whole text. */
    private static void kept(Field field, String facet, String value) {
        Optional<BigDecimal> number = Figures.of(value.strip());
        int length = value.strip().matches("\\d{1,5}") ? Integer.parseInt(value.strip()) : 0;
        switch (facet) {
            case "pattern" -> field.pattern(value, "");
            case "maxLength" -> field.atMost(length);
            case "minLength" -> field.atLeast(length);
            case "length" -> field.atLeast(length).atMost(length);
            case "minInclusive" -> number.ifPresent(field::from);
            case "maxInclusive" -> number.ifPresent(field::upTo);
            case "whiteSpace", "annotation" -> {}
            default -> field.lose(say("Its setting is not carried over: {setting}", facet + ": " + value));
        }
    }

    private static boolean isError(Node constraint, Field field) {
        String level = constraint.said("level");
        boolean error = level.isEmpty() || level.equals("error");
        if (!error) {
            field.lose(say("Its setting is not carried over: {setting}", level + ": " + constraint.said("value")));
        }
        return error;
    }

    private void required(Field field, Node bind) {
        String when = Stream.concat(
                        Stream.of(bind.said("required")),
                        bind.children("required").stream().map(one -> one.said("value")))
                .map(String::strip)
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElse("false()");
        if (when.equals("true()")) {
            field.required();
        } else if (!when.equals("false()")) {
            field.required(when, () -> Expression.condition(when, known, name));
        }
    }

    /** The words for one constraint, or those for all; nothing where it has none of its own. */
    private String message(Node control, String constraint) {
        List<Node> alerts = control.children("alert");
        Optional<Node> own = alerts.stream()
                .filter(alert ->
                        !constraint.isEmpty() && alert.said("validation").equals(constraint))
                .findFirst();
        return own.or(() -> alerts.stream()
                        .filter(alert -> alert.said("validation").isEmpty())
                        .findFirst())
                .map(texts::text)
                .orElse("");
    }

    private void worked(Field field, Node bind) {
        String calculate = bind.said("calculate").strip();
        if (!calculate.isEmpty()) {
            field.worked(false, calculate, () -> Expression.value(calculate, known, name));
        } else if (bind.said("readonly").strip().equals("true()")) {
            field.lose(say("It is read-only there, and nobody answers it."));
        }
    }

    private void begins(Field field, Node bind) {
        String first = bind.said("default").strip();
        if (first.isEmpty()) {
            Optional.ofNullable(part.data().get(name)).ifPresent(field::begins);
            return;
        }
        var constant = CONSTANT.matcher(first);
        if (constant.matches()) {
            field.begins(Stream.of(1, 2, 3, 4)
                    .map(constant::group)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(""));
        } else {
            field.lose(say("It begins empty; it began with {script}", first));
        }
    }
}
