package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gulou.forms.Form;
import org.gulou.forms.Journey;
import org.gulou.forms.kind.RowKind;
import org.gulou.kernel.Sentence;
import org.gulou.kernel.Written;
import org.gulou.language.Value;

/** Compares values with what a story says they are; a reference to a row is told by the number of the row. */
record ToldValues(Form form, Journey journey, Mistakes mistakes) {
    /** All that stands under {@code values}. */
    void compare(Node.Fields values) {
        values.fields().forEach((path, told) -> {
            var name = new Written(path, values.keyPlace(path));
            compare(name, told, at -> new ToldPath(at).in(journey.values(), journey::rows));
        });
    }

    /**
     * One value.
     *
     * @param values what stands at a path
     */
    void compare(Written path, Node told, Function<String, Optional<Value>> values) {
        if (ToldPath.counts(path, mistakes)) {
            compare(path, told, values.apply(path.text()).or(() -> new ToldAttribute(form).of(path.text(), values)));
        }
    }

    private void compare(Written path, Node told, Optional<Value> value) {
        Optional<List<String>> rows =
                value.filter(it -> !(told instanceof Node.Fields)).flatMap(it -> rows(path.text(), it));
        boolean same = rows.map(numbers -> numbers.equals(texts(told)))
                .orElseGet(
                        () -> value.filter(it -> ExampleValues.same(it, told)).isPresent());
        if (!same) {
            mistakes.add(path.problem(
                    say(
                            "'{name}' is {value}.",
                            path,
                            rows.filter(numbers -> !numbers.isEmpty())
                                    .map(numbers -> Sentence.quote(String.join(", ", numbers)))
                                    .or(() -> value.map(it -> words(it)))
                                    .orElse(say("not there"))),
                    isYesOrNo(told)
                                    && value.filter(Value.Bool.class::isInstance)
                                            .isPresent()
                            ? say("What is true of an answer or a rule is written true or false.")
                            : Sentence.NONE));
        }
    }

    /** So conditions of eligibility are told, and so older YAML writes what is true. */
    private static boolean isYesOrNo(Node told) {
        return told instanceof Node.Scalar scalar && List.of("yes", "no").contains(scalar.text());
    }

    /** The numbers of the rows that a reference names; empty where this is none. */
    private Optional<List<String>> rows(String path, Value value) {
        return form.kind(new ToldPath(path).question())
                .filter(RowKind.class::isInstance)
                .filter(kind -> !(value instanceof Value.Empty) && !value.isUnknown())
                .map(kind -> {
                    List<String> all = journey.rows(ExampleAnswers.path(journey, path));
                    return kind.write(value).stream()
                            .map(key -> String.valueOf(all.indexOf(key) + 1))
                            .toList();
                });
    }

    private static List<String> texts(Node told) {
        return switch (told) {
            case Node.Scalar scalar -> List.of(scalar.text());
            case Node.Items items ->
                items.items().stream()
                        .map(item -> item instanceof Node.Scalar scalar ? scalar.text() : "")
                        .toList();
            case Node.Fields row -> List.of();
        };
    }

    /** To those who read that it is otherwise. */
    private Sentence words(Value value) {
        return switch (value) {
            case Value.Empty empty -> say("nothing");
            case Value.Unknown(var needs) ->
                say(
                        "unknown, because of [{names}]",
                        needs.stream()
                                .map(need -> ExampleAnswers.written(journey, need))
                                .sorted()
                                .toList());
            default -> Sentence.quote(ExampleValues.shown(value));
        };
    }
}
