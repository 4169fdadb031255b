package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.catalog.Vocabulary;
import org.gulou.kernel.Nearest;
import org.gulou.kernel.Sentence;
import org.gulou.kernel.Written;

/**
 * Whether the registers that a service asks are those of the vocabulary {@code registers}. Others may be connected, but people
 * have no word for them, and a slip in a name is never answered.
 */
record RegisterNames(Map<String, Vocabulary> vocabularies, Mistakes mistakes) {
    private static final String VOCABULARY = "registers";
    private static final String BEFORE = "register ";

    /** Where a register is named as text; elsewhere these are words for people. */
    private static final Set<String> NAMING = Set.of("ask", "from", "prefill", "event");

    void check(Laid laid) {
        List<String> known = Stream.ofNullable(vocabularies.get(VOCABULARY))
                .flatMap(vocabulary -> vocabulary.terms().stream())
                .map(Vocabulary.Term::id)
                .toList();
        if (!known.isEmpty()) {
            List.of(laid.service(), laid.form(), laid.workflow()).forEach(file -> look(file, known));
        }
    }

    private void look(Node node, List<String> known) {
        switch (node) {
            case Node.Scalar scalar -> {}
            case Node.Items(List<Node> items, var place) -> items.forEach(item -> look(item, known));
            case Node.Fields fields ->
                fields.fields().forEach((key, value) -> {
                    if (value instanceof Node.Scalar scalar) {
                        String name = name(key, scalar.text());
                        named(name, scalar.written(), known);
                    }
                    look(value, known);
                });
        }
    }

    /** The register that stands under a key; empty where it is no register. */
    private static String name(String key, String text) {
        if (key.equals("register")) {
            return text;
        }
        return NAMING.contains(key) && text.startsWith(BEFORE) ? text.substring(BEFORE.length()) : "";
    }

    private void named(String name, Written written, List<String> known) {
        if (!name.isEmpty() && !known.contains(name)) {
            Sentence meant = Nearest.didYouMean(name, known);
            mistakes.warn(written.problem(
                    say("The vocabulary 'registers' knows no register '{name}'.", name),
                    meant.equals(Sentence.NONE) ? say("Add it there, so that people read what it is called.") : meant));
        }
    }
}
