package org.gulou.web.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.ListBlock;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Texts of the catalogue as HTML: paragraphs, lists, quotations, emphasis and links. Headings would break the outline of
 * the page, so they stay text; so does HTML, and an address that is no web or mail address leads nowhere.
 */
@Named
@ApplicationScoped
public class Markdown {
    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(ListBlock.class, BlockQuote.class))
            .build();

    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    public String html(String text) {
        return RENDERER.render(PARSER.parse(text));
    }
}
