package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.kernel.Sentence;
import org.gulou.kernel.Written;
import org.gulou.language.Expression;
import org.gulou.language.Names;
import org.gulou.language.Type;

/** Compiles what a move brings about beside the new state. */
final class EffectCompiler {
    private final Vocabulary words;
    private final Mistakes mistakes;
    private final Set<String> everybody;

    /** @param everybody the applicant and the parties */
    EffectCompiler(Vocabulary words, Mistakes mistakes, Set<String> everybody) {
        this.words = words;
        this.mistakes = mistakes;
        this.everybody = everybody;
    }

    List<Effect> of(WorkflowSource.Move move) {
        var effects = new LinkedHashSet<Effect>();
        for (WorkflowSource.DoneWith done : move.does()) {
            effect(done, move).filter(effect -> !effects.add(effect)).ifPresent(effect -> {
                Sentence twice =
                        say("The move '{move}' does '{verb}: {object}' twice.", move.id(), done.verb(), done.object());
                mistakes.add(done.object(), twice, say("Name it once."));
            });
        }
        oneThing(move, effects);
        return List.copyOf(effects);
    }

    /** Of many certificates a move says which it is about, and those that it issues are others than it takes back. */
    private void oneThing(WorkflowSource.Move move, Set<Effect> effects) {
        if (words.declared().each().containsKey(Effect.CERTIFICATE)
                && effects.contains(new Effect.Issue(Effect.CERTIFICATE))
                && effects.stream().anyMatch(Effect.OfCertificate.class::isInstance)) {
            mistakes.add(
                    move.id(),
                    say("The move '{move}' both issues certificates and changes some of them.", move.id()),
                    say("Leave one of the two out: those that are issued take the place of the ones before."));
        }
    }

    /** What is carried over may read all that is given with the move, the reason among it. */
    private Names given(WorkflowSource.Move move) {
        var fields = new LinkedHashMap<String, Type>();
        if (words.names().typeOf(move.id().text()).orElse(Type.ANY) instanceof Type.Fields known) {
            fields.putAll(known.fields());
        }
        move.needs().forEach(need -> fields.putIfAbsent(need.text(), Type.TEXT));
        return words.names().inside(Map.of(move.id().text(), new Type.Fields(fields)));
    }

    private Set<String> certificates() {
        return words.declared().letters().contains(Effect.CERTIFICATE) ? Set.of(Effect.CERTIFICATE) : Set.of();
    }

    private Optional<Effect> effect(WorkflowSource.DoneWith done, WorkflowSource.Move move) {
        String object = done.object().text();
        return switch (done.verb().text()) {
            case "notify" -> told(done.object(), move);
            case "issue" ->
                mistakes.knowsLetter(done.object(), words.declared().letters())
                        ? Optional.of(new Effect.Issue(object))
                        : Optional.empty();
            case "suspend", "lift", "revoke" ->
                mistakes.knowsLetter(done.object(), certificates())
                        ? Word.read(Certificate.Act.class, done.verb().text()).map(Effect.OfCertificate::new)
                        : Optional.empty();
            case "open" -> {
                var map = new LinkedHashMap<String, Expression>();
                done.map()
                        .forEach((path, rule) -> mistakes.rule(rule, given(move), new Type.OrEmpty(Type.ANY))
                                .ifPresent(compiled -> map.put(path, compiled)));
                yield Optional.of(new Effect.Open(object, map));
            }
            case "ask", "pay" -> Optional.empty();
            case "book" ->
                mistakes.knows(done.object(), say("appointment"), words.appointments())
                        ? Optional.of(new Effect.Book(object))
                        : Optional.empty();
            default -> {
                mistakes.knows(
                        done.verb(),
                        say("effect"),
                        Set.of("notify", "issue", "open", "ask", "pay", "book", "suspend", "lift", "revoke"));
                yield Optional.empty();
            }
        };
    }

    /** Officials find an open case in their queue; of one that has ended, and of what happens by itself, they must be told. */
    private Optional<Effect> told(Written whom, WorkflowSource.Move move) {
        if (whom.text().contains(".") && (hasEnded(move) || happensByItself(move))) {
            return StateCompiler.role(whom, words.declared(), mistakes).map(Effect.NotifyOffice::new);
        }
        return mistakes.knowsPerson(whom, everybody) ? Optional.of(new Effect.Notify(whom.text())) : Optional.empty();
    }

    private static boolean happensByItself(WorkflowSource.Move move) {
        return move.by().stream().map(Written::text).anyMatch(Set.of("time", "auto")::contains);
    }

    private boolean hasEnded(WorkflowSource.Move move) {
        return move.to().text().equals("same")
                ? move.from().stream().map(Written::text).allMatch(words.ends()::contains)
                : words.ends().contains(move.to().text());
    }
}
