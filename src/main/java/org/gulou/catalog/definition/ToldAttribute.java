package org.gulou.catalog.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gulou.forms.Form;
import org.gulou.forms.kind.ChoiceKind;
import org.gulou.forms.kind.Option;
import org.gulou.language.Value;

/** What stories tell of a chosen option, as rules read it: {@code school.stage}; of several, or of a column, a list. */
record ToldAttribute(Form form) {
    /**
     * What stands at {@code path}; empty where the question in front of the last dot has no options with this attribute.
     *
     * @param answers what stands at the path of a question
     */
    Optional<Value> of(String path, Function<String, Optional<Value>> answers) {
        int dot = path.lastIndexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String question = path.substring(0, dot);
        String name = path.substring(dot + 1);
        return form.kind(new ToldPath(question).question())
                .flatMap(kind -> kind instanceof ChoiceKind choice ? Optional.of(choice.options()) : Optional.empty())
                .filter(options ->
                        options.stream().anyMatch(option -> option.attributes().containsKey(name)))
                .flatMap(options -> answers.apply(question).map(answer -> read(answer, name, options)));
    }

    private static Value read(Value answer, String name, List<Option> options) {
        return switch (answer) {
            case Value.Items(List<Value> several) ->
                new Value.Items(
                        several.stream().map(one -> read(one, name, options)).toList());
            case Value.Text(String id) ->
                options.stream()
                        .filter(option -> option.id().equals(id))
                        .map(Option::attributes)
                        .map((Map<String, Value> of) -> of.getOrDefault(name, Value.EMPTY))
                        .findFirst()
                        .orElse(Value.EMPTY);
            default -> answer;
        };
    }
}
