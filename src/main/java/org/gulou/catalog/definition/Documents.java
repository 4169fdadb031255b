package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.List;
import org.gulou.forms.kind.Option;
import org.gulou.kernel.LocalizedText;

/** The documents of which either will do as a paper; one that has only an id is called by it. */
final class Documents {
    private Documents() {}

    static List<Option> of(Node.Fields paper) {
        return paper.items("oneOf").stream()
                .map(document -> document instanceof Node.Fields fields
                        ? Option.of(fields.stringOrEmpty("id"), fields.words("title"))
                        : named(document))
                .toList();
    }

    private static Option named(Node document) {
        String id = document instanceof Node.Scalar scalar ? scalar.text() : "";
        String words = id.replace('-', ' ');
        return Option.of(id, LocalizedText.of(words, words));
    }

    /** Warns of each that has no name in the languages of those who read it. */
    static void look(Node.Fields paper, Mistakes mistakes) {
        paper.items("oneOf").stream()
                .filter(Node.Scalar.class::isInstance)
                .map(document -> ((Node.Scalar) document).written())
                .forEach(id -> mistakes.warn(id.problem(
                        say("People read '{id}' as it stands here, in every language.", id),
                        say("Write {example}.", "{id: " + id.text() + ", title: {zh: …, en: …}}"))));
    }
}
