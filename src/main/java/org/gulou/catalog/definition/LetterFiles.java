package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gulou.catalog.Letter;
import org.gulou.catalog.ServiceVersion;
import org.gulou.forms.Form;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Written;
import org.gulou.language.Names;
import org.gulou.workflow.Workflow;

/**
 * The templates of certificates, letters and blanks that a service names.
 *
 * @param folder of the service
 * @param variants of the service, all of them
 */
record LetterFiles(Sources sources, String folder, Set<String> variants) {
    /**
     * A template that is named.
     *
     * @param each the list for each element of which it is issued, as written
     */
    record Named(String id, LocalizedText title, Written file, Optional<Written> each) {}

    /** What is issued: the certificate of the result, and letters. */
    static List<Named> issued(Node.Fields service) {
        var files = new ArrayList<Named>();
        service.fields("result")
                .ifPresent(result -> result.written("certificate")
                        .ifPresent(file -> files.add(new Named(
                                "certificate",
                                result.words("title").or(service.words("title")),
                                file,
                                result.written("each")))));
        service.maps("letters")
                .forEach(letter -> files.add(new Named(
                        letter.stringOrEmpty("id"),
                        letter.words("title"),
                        letter.written("file").orElseThrow(),
                        letter.written("each"))));
        return files;
    }

    /** What is filled in on paper; it knows answers, but no case yet. */
    static List<Named> blanks(Node.Fields service) {
        return service.maps("papers").stream()
                .flatMap(paper -> paper.written("blank").stream()
                        .map(file ->
                                new Named(paper.stringOrEmpty("id"), paper.words("title"), file, Optional.empty())))
                .toList();
    }

    /**
     * Reads and checks templates.
     *
     * @param namesIn what can be read in each, by its id
     * @param blank whether they are filled in on paper
     */
    List<Letter> read(List<Named> files, Function<String, Names> namesIn, Form form, boolean blank) {
        var letters = new ArrayList<Letter>();
        for (Named letter : files) {
            String path = folder + "/" + letter.file().text();
            if (sources.has(path)) {
                sources.text(path).ifPresent(text -> {
                    Names names = namesIn.apply(letter.id());
                    LetterReader.check(path, text, names, form, blank, sources.mistakes());
                    letters.add(new Letter(letter.id(), letter.title(), text, names));
                });
            } else {
                sources.mistakes().unknown(letter.file(), say("file"), letterPaths());
            }
        }
        return letters;
    }

    /** What no move issues nobody ever gets; a variant may well do without what others need. */
    void areIssued(List<Named> letters, Workflow workflow) {
        letters.stream()
                .filter(letter -> variants.equals(Set.of(ServiceVersion.FIRST))
                        && workflow.moves().stream().noneMatch(move -> move.issues(letter.id())))
                .forEach(letter -> sources.mistakes()
                        .warn(letter.file()
                                .problem(
                                        say("No move issues '{letter}', so nobody ever gets it.", letter.id()),
                                        say(
                                                "Write 'does: {issue}' in the move that does.",
                                                "{issue: " + letter.id() + "}"))));
    }

    private List<String> letterPaths() {
        return sources.paths(folder + "/letters", ".html").stream()
                .map(path -> path.substring(folder.length() + 1))
                .toList();
    }
}
