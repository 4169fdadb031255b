package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gulou.documents.Phrase;
import org.gulou.forms.Form;
import org.gulou.forms.TextNames;
import org.gulou.forms.Whole;
import org.gulou.kernel.Worded;
import org.gulou.kernel.Written;
import org.gulou.language.Expression;
import org.gulou.language.Names;
import org.gulou.language.Type;
import org.gulou.workflow.By;
import org.gulou.workflow.Move;
import org.gulou.workflow.Need;
import org.gulou.workflow.Workflow;

/**
 * Checks what a workflow and the reasons of a service say of a case: every name in it is declared, and what may be empty
 * has a fallback.
 */
record CaseTexts(Laid laid, Form form, Workflow workflow, LetterNames names, Mistakes mistakes) {
    private static final Pattern PATH = Pattern.compile("[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)*");
    private static final Pattern COUNTED = Pattern.compile("count\\(\\s*" + PATH.pattern() + "\\s*\\)");

    void check() {
        workflow.states()
                .forEach(state ->
                        written("states", state.id()).forEach(one -> check(one, List.of("text"), List.of(state.id()))));
        for (Move move : workflow.moves()) {
            if (move.by() instanceof By.Anyone) {
                written("moves", move.id()).forEach(one -> UnfilledTexts.checkOfStrangers(one, mistakes));
                continue;
            }
            written("moves", move.id()).forEach(one -> {
                check(one, List.of("hint", "else"), move.from());
                one.maps("needs").forEach(need -> {
                    check(need, List.of("title", "hint"), move.from());
                    need.maps("checks").forEach(rule -> check(rule, List.of("else"), move.from()));
                });
            });
        }
        laid.service().maps("reasons").forEach(reason -> check(reason, List.of("text"), from(reason)));
    }

    private Stream<Node.Fields> written(String things, String id) {
        return laid.workflow().fields(things).flatMap(all -> all.fields(id)).stream();
    }

    /** The states in which a reason is given. */
    private List<String> from(Node.Fields reason) {
        List<String> moves = reason.strings("moves");
        return workflow.moves().stream()
                .filter(move -> moves.isEmpty() || moves.contains(move.id()))
                .filter(move -> move.needs().stream().anyMatch(Need.Reason.class::isInstance))
                .flatMap(move -> move.from().stream())
                .distinct()
                .toList();
    }

    /** @param states in which they are read */
    private void check(Node.Fields written, List<String> keys, List<String> states) {
        for (String key : keys) {
            Worded text = written.worded(key);
            text.text().languages().forEach(language -> {
                String words = text.text().in(language);
                if (words.indexOf('{') >= 0 || words.indexOf('}') >= 0) {
                    check(Phrase.read(words, text.in(language), mistakes::add), names.in(states));
                }
            });
        }
    }

    private void check(Phrase phrase, Names names) {
        for (Phrase.Part part : phrase.parts()) {
            switch (part) {
                case Phrase.Part.Plain plain -> {}
                case Phrase.Part.Number number -> {}
                case Phrase.Part.Value(Written path, var fallback) -> value(path, fallback.isPresent(), names);
                case Phrase.Part.Plural(Written number, var wordings) -> {
                    number(number, names);
                    wordings.values().forEach(wording -> check(wording, names));
                }
            }
        }
    }

    private void value(Written path, boolean hasFallback, Names names) {
        if (!PATH.matcher(path.text()).matches()) {
            mistakes.add(path.problem(say("{{inner}} is not a name or a path", path), TextNames.instead(path.text())));
            return;
        }
        Optional<Expression> shown = mistakes.shown(path, names, Type.ANY);
        shown.filter(value -> form.isWhole(path.text()))
                .flatMap(value -> Whole.shown(path.text(), value.type(), path.place()))
                .ifPresent(mistakes::add);
        shown.filter(value -> value.type().mayBeEmpty() && !hasFallback)
                .ifPresent(value -> mistakes.warn(path.problem(
                        say("{{path}} may be empty", path),
                        say("Say what people read then: {{path} | not stated}.", path))));
    }

    private void number(Written number, Names names) {
        if (PATH.matcher(number.text()).matches()
                || COUNTED.matcher(number.text()).matches()) {
            mistakes.shown(number, names, Type.NUMBER);
        } else {
            mistakes.add(number.problem(
                    say("{{inner}} is no plural", number),
                    say("Write {name, plural, one {# thing} other {# things}}; =0 {…} may stand before.")));
        }
    }
}
