package org.gulou.catalog.foreign.forms;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Words of a foreign form without their markup: paragraphs and lists stay, as Markdown has them, and so do links. */
final class Prose {
    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/]");
    private static final Pattern TOO_MANY_LINES = Pattern.compile("\n{3,}");

    private Prose() {}

    /** All in one line. */
    static String line(String html) {
        return of(html).replaceAll("\\s+", " ").strip();
    }

    static String of(String html) {
        var words = new StringBuilder();
        Jsoup.parseBodyFragment(html).body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    words.append(text.text());
                } else if (node instanceof Element element) {
                    words.append(before(element));
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element) {
                    words.append(after(element));
                }
            }
        });
        // braces would call values of a form that has other names
        String text = words.toString().replace('{', '(').replace('}', ')');
        return TOO_MANY_LINES
                .matcher(text.replaceAll("[ \\t\u00a0]*\n[ \\t\u00a0]*", "\n"))
                .replaceAll("\n\n")
                .strip();
    }

    private static String before(Element element) {
        return switch (element.normalName()) {
            case "br" -> "\n";
            case "li" -> "\n- ";
            case "a" -> link(element).isEmpty() ? "" : "[";
            default -> element.isBlock() ? "\n\n" : "";
        };
    }

    private static String after(Element element) {
        return switch (element.normalName()) {
            case "li", "body" -> "";
            case "a" -> link(element).isEmpty() ? "" : "](" + link(element) + ")";
            default -> element.isBlock() ? "\n\n" : "";
        };
    }

    private static String link(Element element) {
        String address = element.attr("href");
        return address.matches("https?://[^\\s()]+") && !element.text().isBlank() ? address : "";
    }

    /** Plain text as markup, so that its lines stay. */
    static String lined(String words) {
        return MARKUP.matcher(words).find() ? words : words.replace("\n", "<br>");
    }
}
