package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gulou.kernel.Nearest;
import org.gulou.kernel.Place;

/** What a letter may be made of: words, tables and rules. Nothing in it runs, and nothing is fetched from elsewhere. */
final class LetterMarkup {
    private static final Set<String> ELEMENTS = Set.of(
            "html",
            "head",
            "title",
            "body",
            "article",
            "section",
            "header",
            "footer",
            "main",
            "div",
            "span",
            "p",
            "br",
            "hr",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "strong",
            "b",
            "em",
            "i",
            "u",
            "s",
            "sub",
            "sup",
            "small",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "caption",
            "colgroup",
            "col",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "blockquote",
            "pre",
            "address");
    private static final Set<String> ATTRIBUTES = Set.of(
            "xmlns", "id", "class", "lang", "dir", "title", "each", "show", "colspan", "rowspan", "scope", "start",
            "width", "align", "style");
    private static final Pattern NAME = Pattern.compile("<([A-Za-z][A-Za-z0-9:-]*)");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\s([A-Za-z_][A-Za-z0-9_:.-]*)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
    private static final Pattern FETCHED = Pattern.compile("(?i)url\\s*\\(|@import|expression\\s*\\(|\\\\");

    private LetterMarkup() {}

    /** Tells what must not stand in a tag. */
    static void check(String tag, Place place, Mistakes mistakes) {
        Matcher name = NAME.matcher(tag);
        if (!name.lookingAt()) {
            return;
        }
        String element = name.group(1);
        if (!ELEMENTS.contains(element)) {
            mistakes.at(
                    place,
                    say("A letter holds no '{element}'.", element),
                    ELEMENTS.contains(element.toLowerCase(Locale.ROOT))
                            ? say("Write '{plain}'.", element.toLowerCase(Locale.ROOT))
                            : say("Leave it out: a letter has headings, paragraphs, lists and tables."));
            return;
        }
        Matcher attribute = ATTRIBUTE.matcher(tag);
        while (attribute.find()) {
            String key = attribute.group(1);
            String value = attribute.group(2) == null ? attribute.group(3) : attribute.group(2);
            Place at = place.right(attribute.start(1));
            if (!ATTRIBUTES.contains(key) && !key.startsWith("xmlns:")) {
                mistakes.at(
                        at,
                        say("A letter knows no attribute '{attribute}'.", key),
                        Nearest.didYouMean(key, ATTRIBUTES).or(say("Leave it out.")));
            } else if (key.equals("style") && FETCHED.matcher(value).find()) {
                mistakes.at(at, say("A letter fetches nothing from elsewhere."), say("Leave out the address."));
            }
        }
    }
}
