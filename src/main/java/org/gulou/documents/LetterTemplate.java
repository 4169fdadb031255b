package org.gulou.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Written;

/**
 * The template of a letter or certificate, read once and written for every case.
 *
 * <p>Usage: XHTML with one root, such as {@code <article>}, of what {@link LetterMarkup} holds; values in braces (see
 * {@link Phrase}); {@code each="vehicles as v"} on what is repeated and {@code show="condition"} on what depends. Class
 * {@code en} sets a second language apart, in which its values are written, too; {@code seal} the signature at the end.
 *
 * <p>Design: only elements, attributes and styles known to be harmless are read, and values can never become markup; so a
 * template from elsewhere can neither fetch a file nor run anything.
 */
public final class LetterTemplate {
    sealed interface Node {
        /** Words between tags. */
        record Text(Phrase phrase) implements Node {}

        /** An element, once for each row of {@code each} for which {@code show} holds. */
        record Element(
                String name,
                Map<String, String> attributes,
                Optional<Each> each,
                Optional<Written> show,
                List<Node> children)
                implements Node {}
    }

    /** {@code each="list as name"}. */
    record Each(Written list, String name) {}

    private static final Pattern HEADING =
            Pattern.compile("(?s)<h1[^>]*>(.*?)</h1>(?:\\s*<p class=\"en\"[^>]*>(.*?)</p>)?");
    /** More than this is no title but a text. */
    private static final int LONGEST_HEADING = 300;

    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private final Node root;

    private LetterTemplate(Node root) {
        this.root = root;
    }

    /**
     * Reads a template.
     *
     * @param file its name in the catalogue folder, for the reports
     * @param faults takes every mistake with its place; a letter that has some must not be used
     * @return the letter, as far as it could be read
     */
    public static LetterTemplate read(String file, String xhtml, Consumer<Problem> faults) {
        return new LetterTemplate(LetterReader.read(file, xhtml, faults, faults));
    }

    /**
     * Reads a template that was checked when it was published. What is judged more strictly since then is written as it
     * was.
     *
     * @throws IllegalArgumentException if it has mistakes after all
     */
    public static LetterTemplate of(String file, String xhtml) {
        var faults = new ArrayList<Problem>();
        var letter = new LetterTemplate(LetterReader.read(file, xhtml, faults::add, judged -> {}));
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("A letter that cannot be used: " + faults);
        }
        return letter;
    }

    /** The letter with its values, as XHTML without the page around it. */
    public String write(LetterData data, String language) {
        var out = new Markup();
        write(root, data, language, out);
        return out.toString();
    }

    /** How it is headed, with the line in a second language below; {@code otherwise} where it has no such line. */
    public LocalizedText heading(LetterData data, LocalizedText otherwise) {
        Matcher found = HEADING.matcher(write(data, LocalizedText.FIRST_LANGUAGE));
        return found.find() && found.group().length() < LONGEST_HEADING
                ? LocalizedText.of(
                        plain(found.group(1)),
                        Optional.ofNullable(found.group(2))
                                .map(LetterTemplate::plain)
                                .orElse(otherwise.in("en")))
                : otherwise;
    }

    private static String plain(String markup) {
        return TAG.matcher(markup)
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .strip();
    }

    private static void write(Node node, LetterData data, String language, Markup out) {
        switch (node) {
            case Node.Text(Phrase phrase) -> phrase.write(data, language, out);
            case Node.Element element ->
                element.each()
                        .map(each -> data.rows().apply(each.list().text(), each.name()))
                        .orElse(List.of(data))
                        .forEach(row -> write(element, row, language, out));
        }
    }

    private static void write(Node.Element element, LetterData data, String language, Markup out) {
        if (element.show().map(Written::text).filter(data.shown().negate()).isPresent()) {
            return;
        }
        out.open(element.name(), element.attributes());
        String inside = "en".equals(element.attributes().get("class")) ? "en" : language;
        element.children().forEach(child -> write(child, data, inside, out));
        out.close(element.name());
    }
}
