package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.regex.Pattern;
import org.gulou.documents.Phrase;
import org.gulou.kernel.Worded;
import org.gulou.kernel.Written;
import org.gulou.language.Names;
import org.gulou.language.Type;
import org.gulou.workflow.State;
import org.gulou.workflow.Workflow;

/** Checks what states say to the applicant: every name in it is declared, and what may be empty has a fallback. */
record StateTexts(Node.Fields file, Workflow workflow, LetterNames names, Mistakes mistakes) {
    private static final Pattern PATH = Pattern.compile("[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)*");
    private static final Pattern COUNTED = Pattern.compile("count\\(\\s*" + PATH.pattern() + "\\s*\\)");

    void check() {
        for (State state : workflow.states()) {
            file.fields("states")
                    .flatMap(states -> states.fields(state.id()))
                    .map(written -> written.worded("text"))
                    .ifPresent(text -> text.text().languages().forEach(language -> check(state, text, language)));
        }
    }

    private void check(State state, Worded text, String language) {
        String words = text.text().in(language);
        if (words.indexOf('{') >= 0 || words.indexOf('}') >= 0) {
            check(Phrase.read(words, text.in(language), mistakes::add), names.in(state));
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
            mistakes.add(path.problem(
                    say("{{inner}} is not a name or a path", path),
                    say("Give the value a name under rules and write {form}.", "{name}")));
            return;
        }
        mistakes.compiled(path, names, Type.ANY)
                .filter(value -> value.type().mayBeEmpty() && !hasFallback)
                .ifPresent(value -> mistakes.warn(path.problem(
                        say("{{path}} may be empty", path),
                        say("Say what people read then: {{path} | not stated}.", path))));
    }

    private void number(Written number, Names names) {
        if (PATH.matcher(number.text()).matches()
                || COUNTED.matcher(number.text()).matches()) {
            mistakes.compiled(number, names, Type.NUMBER);
        } else {
            mistakes.add(number.problem(
                    say("{{inner}} is no plural", number),
                    say("Write {name, plural, one {# thing} other {# things}}; =0 {…} may stand before.")));
        }
    }
}
