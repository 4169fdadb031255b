package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.gulou.forms.kind.Option;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Written;

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

    private static Optional<Written> id(Node document) {
        return switch (document) {
            case Node.Fields fields -> fields.written("id");
            case Node.Scalar scalar -> Optional.of(scalar.written());
            case Node.Items items -> Optional.empty();
        };
    }

    private static Option named(Node document) {
        String id = document instanceof Node.Scalar scalar ? scalar.text() : "";
        String words = id.replace('-', ' ');
        return Option.of(id, LocalizedText.of(words, words));
    }

    /** Refuses a document that stands here twice, and warns of each that has no name in its readers' languages. */
    static void look(Node.Fields paper, Mistakes mistakes) {
        var seen = new HashSet<String>();
        paper.items("oneOf").stream()
                .flatMap(document -> id(document).stream())
                .filter(id -> !seen.add(id.text()))
                .forEach(id -> mistakes.add(id.problem(
                        say("'{id}' is already the id of a {what}", id, say("document")), say("Choose another id."))));
        paper.items("oneOf").stream()
                .filter(Node.Scalar.class::isInstance)
                .map(document -> ((Node.Scalar) document).written())
                .forEach(id -> mistakes.warn(id.problem(
                        say("People read '{id}' as it stands here, in every language.", id),
                        say("Write {example}.", "{id: " + id.text() + ", title: {zh: …, en: …}}"))));
    }
}
