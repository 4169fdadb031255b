package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
        Optional<Lane.Each> each = written.each().flatMap(list -> LanesCompiler.each(list, words.names(), mistakes));
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
        var known = new LinkedHashSet<>(words.declared().papers());
        known.addAll(words.declared().letters());
        if (!known.contains(path.text())) {
            Names names = words.declared().names();
            String[] parts = path.text().split("\\.", -1);
            known.addAll(names.all());
            if (mistakes.knows(new Written(parts[0], path.place()), say("item, paper or letter"), known)) {
                inside(path, parts, names.typeOf(parts[0]));
            }
        }
        return path.text();
    }

    private void inside(Written path, String[] parts, Optional<Type> first) {
        Optional<Type> type = first;
        for (int i = 1; i < parts.length && type.isPresent(); i++) {
            if (!(element(type.get()) instanceof Type.Fields(Map<String, Type> fields, var keys))) {
                String whole = String.join(".", Arrays.asList(parts).subList(0, i));
                mistakes.add(
                        path,
                        say("'{path}' is {type}: there are no items in it.", whole, type.get()),
                        say("Write {path} alone: a party sees whole answers.", whole));
                return;
            }
            if (!mistakes.knows(new Written(parts[i], path.place()), say("item"), fields.keySet())) {
                return;
            }
            type = Optional.ofNullable(fields.get(parts[i]));
        }
    }

    private static Type element(Type type) {
        return type.present() instanceof Type.ListOf(Type element, int least) ? element.present() : type.present();
    }
}
