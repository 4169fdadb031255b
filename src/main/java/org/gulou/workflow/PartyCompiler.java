package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.gulou.kernel.Written;
import org.gulou.language.Expression;
import org.gulou.language.Names;
import org.gulou.language.Type;

/** Compiles parties. */
final class PartyCompiler {
    private static final Type TEXT = new Type.OrEmpty(Type.TEXT);

    private final Vocabulary words;
    private final Mistakes mistakes;

    PartyCompiler(Vocabulary words, Mistakes mistakes) {
        this.words = words;
        this.mistakes = mistakes;
    }

    /** The party; empty, and said why, where nobody can be found by it. */
    Optional<Party> compile(WorkflowSource.Party written) {
        Optional<Lane.Each> each = written.each().flatMap(list -> LanesCompiler.each(list, words, mistakes));
        Names names = LanesCompiler.names(each, words.names());
        Optional<Expression> when =
                written.when().flatMap(rule -> mistakes.rule(rule, names, new Type.OrEmpty(Type.BOOLEAN)));
        Optional<Expression> reach = written.reach().flatMap(rule -> mistakes.rule(rule, names, TEXT));
        List<String> sees = written.sees().stream().map(this::seen).toList();
        return mistakes.rule(written.who(), names, TEXT)
                .map(who -> new Party(written.id().text(), written.label(), each, when, who, reach, sees));
    }

    /** A path of the form, or the id of a paper or letter. */
    private String seen(Written path) {
        var known = new LinkedHashSet<>(words.declared().papers().keySet());
        known.addAll(words.declared().letters());
        if (!known.contains(path.text())) {
            Names names = words.declared().names();
            String[] parts = path.text().split("\\.", -1);
            known.addAll(names.all());
            if (mistakes.knows(new Written(parts[0], path.place()), say("item, paper or letter"), known)) {
                new AnswerPath(path, mistakes)
                        .check(
                                names.typeOf(parts[0]),
                                whole -> say("Write {path} alone: a party sees whole answers.", whole));
            }
        }
        return path.text();
    }
}
