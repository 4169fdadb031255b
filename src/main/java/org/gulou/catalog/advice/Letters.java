package org.gulou.catalog.advice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.gulou.kernel.Sentence.say;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gulou.catalog.definition.Node.Fields;
import org.gulou.kernel.Place;

/** Whether a letter is written in both languages, and whether anybody ever sends it. */
final class Letters {
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{2}");
    private static final Pattern ENGLISH = Pattern.compile(
            ">[^<>]*[A-Za-z]{2,}[ ,][^<>]*[A-Za-z]{2,}[^<>]*<|class=[\"']en[\"'][^<>]*>[^<>]*[A-Za-z]{2}");

    /** A line set apart for readers of English, even if names are all that it holds. */
    private static final Pattern LINE_IN_ENGLISH = Pattern.compile("\\bclass=[\"'](?:[^\"']* )?en[ \"']");

    private static final Pattern EXTENDS = Pattern.compile("(?m)^ *(?:workflow: *\\{ *)?extends:");
    private static final Pattern NAMES = Pattern.compile("\\{[^{}]*}");

    private Letters() {}

    /**
     * Letters that no move issues.
     *
     * @param own the files of one service; where its workflow is not among them or comes from elsewhere, anything may be issued
     */
    static void unsent(Fields service, Collection<SourceFile> own, Consumer<Finding> tell) {
        String all = own.stream().flatMap(file -> file.lines().stream()).collect(Collectors.joining("\n"));
        boolean whole = own.stream().anyMatch(file -> file.path().endsWith("/workflow.yaml"));
        if (!whole || EXTENDS.matcher(all).find()) {
            return;
        }
        service.maps("letters").stream()
                .flatMap(letter -> letter.written("id").stream())
                .filter(id -> !Pattern.compile("\\bissue:\\s*[\"']?" + Pattern.quote(id.text()) + "(?![\\w-])")
                        .matcher(all)
                        .find())
                .forEach(id -> tell.accept(new Finding(
                        Rule.UNSENT,
                        id.problem(
                                say("No move issues the letter '{letter}'.", id.text()),
                                say(
                                        "Let a move say 'does: {effect}', or leave it out.",
                                        "{issue: " + id.text() + "}")))));
    }

    static void look(String path, byte[] bytes, Consumer<Finding> tell) {
        String words = NAMES.matcher(new String(bytes, UTF_8)).replaceAll("");
        boolean chinese = CHINESE.matcher(words).find();
        boolean english =
                ENGLISH.matcher(words).find() || LINE_IN_ENGLISH.matcher(words).find();
        if (chinese != english) {
            tell.accept(
                    new Finding(
                            Rule.TRANSLATION,
                            new Place(path, 1, 1)
                                    .problem(
                                            chinese
                                                    ? say("This letter is written in Chinese only.")
                                                    : say("This letter is written in English only."),
                                            say(
                                                    "Add the other language in lines of their own; class=\"en\" sets English apart."))));
        }
    }
}
