package org.gulou.documents;

import static org.gulou.kernel.Sentence.say;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gulou.kernel.Nearest;
import org.gulou.kernel.Place;
import org.gulou.kernel.Problem;

/**
 * What a letter may be made of: words, tables and rules. Nothing in it runs, nothing is fetched from elsewhere, and its
 * styles are those of plain print.
 */
public final class LetterMarkup {
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
    private static final Set<String> STYLES = Set.of(
            "text-align",
            "text-indent",
            "text-decoration",
            "vertical-align",
            "font-weight",
            "font-style",
            "font-size",
            "line-height",
            "letter-spacing",
            "white-space",
            "color",
            "background-color",
            "width",
            "height",
            "margin",
            "padding",
            "border",
            "border-collapse",
            "list-style-type",
            "page-break-before",
            "page-break-after",
            "page-break-inside");
    private static final Pattern SIDE =
            Pattern.compile("(margin|padding|border)(-(top|right|bottom|left|width|style|color))+");
    private static final Pattern DECLARATION = Pattern.compile("([^:;]+)(?::[^;]*)?");
    private static final Pattern FETCHED = Pattern.compile("(?i)url\\s*\\(|@import|expression\\s*\\(|\\\\");

    private LetterMarkup() {}

    /** Whether a letter holds such elements; if not, that is told. */
    public static boolean holds(String element, Place at, Consumer<Problem> faults) {
        if (ELEMENTS.contains(element)) {
            return true;
        }
        String plain = element.toLowerCase(Locale.ROOT);
        faults.accept(at.problem(
                say("A letter holds no '{element}'.", element),
                ELEMENTS.contains(plain)
                        ? say("Write '{plain}'.", plain)
                        : say("Leave it out: a letter has headings, paragraphs, lists and tables.")));
        return false;
    }

    /** Tells an attribute or a style that no letter knows. */
    public static void attribute(String key, String value, Place at, Consumer<Problem> faults) {
        if (!ATTRIBUTES.contains(key) && !key.startsWith("xmlns:")) {
            faults.accept(at.problem(
                    say("A letter knows no attribute '{attribute}'.", key),
                    Nearest.didYouMean(key, ATTRIBUTES).or(say("Leave it out."))));
        } else if (key.equals("style")) {
            style(value, at, faults);
        }
    }

    private static void style(String value, Place at, Consumer<Problem> faults) {
        if (FETCHED.matcher(value).find()) {
            faults.accept(at.problem(say("A letter fetches nothing from elsewhere."), say("Leave out the address.")));
            return;
        }
        Matcher declaration = DECLARATION.matcher(value);
        while (declaration.find()) {
            String property = declaration.group(1).strip().toLowerCase(Locale.ROOT);
            if (!property.isEmpty()
                    && !STYLES.contains(property)
                    && !SIDE.matcher(property).matches()) {
                faults.accept(at.problem(
                        say("A letter knows no style '{property}'.", property),
                        Nearest.didYouMean(property, STYLES).or(say("Leave it out."))));
            }
        }
    }
}
