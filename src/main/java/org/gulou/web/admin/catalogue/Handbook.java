package org.gulou.web.admin.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * How definitions are written: the README of the catalogue, to be read beside what is being written. HTML in it stays text.
 *
 * @param html its text below the title, each heading with the id that GitHub gives it, and the first example of each kind of
 *     file with the id {@code file-<kind>}
 * @param chapters what it holds, in its order
 */
public record Handbook(String html, List<Chapter> chapters) {
    private static final List<TablesExtension> TABLES = List.of((TablesExtension) TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final Pattern EXAMPLE = Pattern.compile("(?:#|<!--) file: ([a-z-]+).*", Pattern.DOTALL);

    public Handbook {
        chapters = List.copyOf(chapters);
    }

    /** A heading with those below it. */
    public record Chapter(String id, String title, List<Chapter> parts) {}

    static Handbook of(String markdown) {
        Node document = PARSER.parse(markdown);
        var marks = new Marks();
        document.accept(marks);
        Optional.ofNullable(document.getFirstChild())
                .filter(first -> first instanceof Heading title && title.getLevel() == 1)
                .ifPresent(Node::unlink);
        String html = HtmlRenderer.builder()
                .extensions(TABLES)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    String id = marks.ids.get(node);
                    if (id != null && !tag.equals("code")) {
                        attributes.put("id", id);
                    }
                })
                .build()
                .render(document);
        return new Handbook(html, marks.chapters);
    }

    /** Gives headings and examples their ids. */
    private static final class Marks extends AbstractVisitor {
        private final IdentityHashMap<Node, String> ids = new IdentityHashMap<>();
        private final Set<String> taken = new HashSet<>();
        private final List<Chapter> chapters = new ArrayList<>();

        @Override
        public void visit(Heading heading) {
            String title = TextContentRenderer.builder().build().render(heading).strip();
            String plain = title.toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N} _-]", "")
                    .replace(' ', '-');
            String id = plain;
            for (int again = 1; !taken.add(id); again++) {
                id = plain + "-" + again;
            }
            ids.put(heading, id);
            var chapter = new Chapter(id, title, new ArrayList<>());
            if (heading.getLevel() == 2) {
                chapters.add(chapter);
            } else if (heading.getLevel() == 3 && !chapters.isEmpty()) {
                chapters.getLast().parts().add(chapter);
            }
        }

        /** The files beside it are not in the portal: what leads there stays as words. */
        @Override
        public void visit(Link link) {
            visitChildren(link);
            if (link.getDestination().startsWith("../")) {
                for (Node words = link.getFirstChild(); words != null; words = link.getFirstChild()) {
                    link.insertBefore(words);
                }
                link.unlink();
            }
        }

        @Override
        public void visit(FencedCodeBlock block) {
            Matcher example = EXAMPLE.matcher(block.getLiteral());
            if (example.matches() && taken.add("file-" + example.group(1))) {
                ids.put(block, "file-" + example.group(1));
            }
        }
    }
}
