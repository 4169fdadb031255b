package org.gulou.catalog.foreign.forms;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What nobody sees and is worked out for others to read: here a named rule. */
final class WorkedOut {
    private final Map<String, Object> rules = new LinkedHashMap<>();
    private final List<Fate> fates = new ArrayList<>();

    /** Whether a component is no question, and yet has a value that conditions read. */
    static boolean isOne(Component component) {
        boolean hidden = component.type().equals("hidden") || component.is("hidden");
        return hidden
                && (!component.text("calculateValue").isEmpty()
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
        String script = component.text("calculateValue");
        JsonNode logic = component.at("calculateValue");
        String kind = piece.question().orElseThrow().kind();
        try {
            Term term = script.isEmpty() ? Logic.read(logic) : Script.read(script, "value");
            rules.put(
                    piece.id(),
                    Rules.NUMBERS.contains(kind)
                            ? piece.rules().number(term)
                            : Rules.TRUTHS.contains(kind)
                                    ? piece.rules().condition(term)
                                    : piece.rules().same(term, kind));
            fates.add(new Fate(piece.id(), component.name(), component.type(), List.of()));
        } catch (NotCarried not) {
            piece.scope().forget(component.key());
            fates.add(new Fate(
                    "",
                    component.name(),
                    component.type(),
                    List.of(say(
                            "It is hidden and worked out, which is not carried over, because {why}: {script}",
                            not.why(),
                            script.isEmpty() ? logic.toString() : script.replaceAll("\\s+", " ")))));
        }
    }
}
