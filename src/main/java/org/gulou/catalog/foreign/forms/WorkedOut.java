package org.gulou.catalog.foreign.forms;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.kernel.Sentence;

/** What nobody sees and is worked out for others to read: here a named rule. */
final class WorkedOut {
    private final Map<String, Object> rules = new LinkedHashMap<>();
    private final List<Fate> fates = new ArrayList<>();

    /** Whether a component is no question, and yet has a value that conditions read. */
    static boolean isOne(Component component) {
        boolean hidden = component.type().equals("hidden") || component.is("hidden");
        return hidden
                && (component.terms().flatMap(Terms::worked).isPresent()
                        || !component.text("calculateValue").isEmpty()
                        || component.at("calculateValue").isObject());
    }

    Map<String, Object> rules() {
        return rules;
    }

    List<Fate> fates() {
        return fates;
    }

    /** Writes those among these; what cannot be written is forgotten, so that what reads it says so. */
    void write(List<Piece> pieces) {
        flat(pieces).filter(piece -> piece.part() == Kinds.Part.RULE).forEach(this::rule);
    }

    private static Stream<Piece> flat(List<Piece> pieces) {
        return pieces.stream().flatMap(piece -> Stream.concat(Stream.of(piece), flat(piece.children())));
    }

    private void rule(Piece piece) {
        Component component = piece.component();
        String kind = piece.question().orElseThrow().kind();
        try {
            rules.put(piece.id(), written(piece.rules(), term(component), kind));
            List<Sentence> lost = component.terms().map(Terms::lost).orElse(List.of());
            fates.add(new Fate(piece.id(), component.name(), component.typeThere(), lost));
        } catch (NotCarried not) {
            piece.scope().forget(component.key());
            fates.add(new Fate(
                    "",
                    component.name(),
                    component.typeThere(),
                    List.of(say(
                            "It is hidden and worked out, which is not carried over, because {why}: {script}",
                            not.why(),
                            notation(component)))));
        }
    }

    /** What a component is worked out from. */
    static Term term(Component component) throws NotCarried {
        Optional<Terms.Sum> read = component.terms().flatMap(Terms::worked);
        if (read.isPresent()) {
            return read.get().term();
        }
        String script = component.text("calculateValue");
        return Term.settled(
                script.isEmpty() ? Logic.read(component.at("calculateValue")) : Script.read(script, "value"));
    }

    /** The same as it was written. */
    static String notation(Component component) {
        String script = component.text("calculateValue");
        return component
                .terms()
                .flatMap(Terms::worked)
                .map(Terms.Sum::written)
                .orElseGet(() ->
                        script.isEmpty() ? component.at("calculateValue").toString() : script.replaceAll("\\s+", " "));
    }

    private static String written(Rules rules, Term term, String kind) throws NotCarried {
        if (Rules.NUMBERS.contains(kind)) {
            return rules.number(term);
        }
        if (Rules.TRUTHS.contains(kind)) {
            return rules.condition(term);
        }
        return kind.equals("date") ? rules.day(term) : rules.same(term, kind);
    }
}
