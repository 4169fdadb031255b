package org.gulou;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The blanks of a page that Facelets loses, where a reader would miss them.
 *
 * <p>Facelets leaves out a text of blanks alone that stands right before the beginning or the end of one of its tags:
 * {@code <a>…</a> <ui:fragment>} and {@code <a>…</a> </ui:repeat>} show words that stick together. {@code #{' '}} is no
 * blank to Facelets and stays. Between blocks, and between the parts of what lays out its parts with a gap, nobody sees
 * a blank.
 */
final class Blanks {

    private static final String HTML = "http://www.w3.org/1999/xhtml";
    private static final String OURS = "https://gulou.org/tags";
    private static final String PRIMEFACES = "primefaces";

    /** Elements that stand in a line of text. */
    private static final Set<String> IN_LINE = Set.of(
            "a", "abbr", "button", "code", "del", "em", "img", "ins", "kbd", "label", "small", "span", "strong", "svg",
            "time");

    /** Our own tags that write what stands in a line. */
    private static final Set<String> OURS_IN_LINE = Set.of("go", "hotline", "number", "phone");

    /** Elements that show nothing where they stand. */
    private static final Set<String> UNSHOWN = Set.of(
            "attribute", "datalist", "facet", "link", "metadata", "meta", "param", "script", "set", "viewAction");

    /** Tags whose content goes somewhere else than where they stand. */
    private static final Set<String> APART = Set.of("composition", "define");

    /** What names a cell where a table is laid out as cards, and is not seen elsewhere. */
    private static final String NAMES_A_CELL = "named";

    /** Expressions that write a blank where they stand, or where the language has one. */
    private static final Set<String> WRITE_BLANKS = Set.of("#{' '}", "#{language.gap}");

    private static final Set<String> REPEATING = Set.of("repeat", "forEach");

    private final Set<String> spaced;
    private final List<String> lost = new ArrayList<>();

    private Blanks(Set<String> spaced) {
        this.spaced = spaced;
    }

    /**
     * What sticks together on a page, each as the two neighbours.
     *
     * @param spaced the classes whose parts are laid out with a gap
     */
    static List<String> lost(String xhtml, Set<String> spaced) {
        var blanks = new Blanks(spaced);
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setIgnoringComments(true);
            factory.setCoalescing(true);
            var page = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
            page.normalize();
            blanks.look(page.getDocumentElement());
        } catch (SAXException | IOException | ParserConfigurationException broken) {
            throw new IllegalArgumentException(broken);
        }
        return blanks.lost;
    }

    private void look(Node within) {
        for (Node child : children(within).toList()) {
            if (child instanceof Text text && isLeftOut(text) && !isSpaced(text)) {
                Set<Node> before = neighbours(text, Way.BACK);
                Set<Node> after = neighbours(text, Way.ON);
                if (!before.isEmpty() && !after.isEmpty()) {
                    lost.add(before.stream().map(Blanks::shown).toList() + " and "
                            + after.stream().map(Blanks::shown).toList());
                }
            }
            look(child);
        }
    }

    /** Whether Facelets leaves a text out: one of blanks alone, right before the beginning or the end of one of its tags. */
    private static boolean isLeftOut(Text text) {
        Node next = text.getNextSibling();
        return text.getData().isBlank() && isTag(next == null ? text.getParentNode() : next);
    }

    private static boolean isTag(Node node) {
        return node instanceof Element element
                && element.getNamespaceURI() != null
                && !HTML.equals(element.getNamespaceURI());
    }

    /** Whether a text stands among parts that are laid out with a gap between them. */
    private boolean isSpaced(Text text) {
        Node around = text.getParentNode();
        if ("choose".equals(around.getLocalName())) {
            return true;
        }
        while (isTag(around)) {
            around = around.getParentNode();
        }
        return around instanceof Element element
                && Stream.of(element.getAttribute("class").split("\\s+")).anyMatch(spaced::contains);
    }

    /** What may stand beside a place in the same line, whatever is left out between them. */
    private static Set<Node> neighbours(Node place, Way way) {
        Set<Node> found = new LinkedHashSet<>();
        beside(place, way, found);
        return found;
    }

    /** Adds what may stand beside a place; what is after a tag's end, or its beginning once more if it repeats, stands beside it as well. */
    private static void beside(Node place, Way way, Set<Node> found) {
        for (Node next = way.next(place); next != null; next = way.next(next)) {
            if (meets(next, way, found)) {
                return;
            }
        }
        Node around = place.getParentNode();
        if (around == null) {
            return;
        }
        if (isTag(around) && !PRIMEFACES.equals(around.getNamespaceURI())) {
            if (REPEATING.contains(around.getLocalName())) {
                first(around, way, found);
            }
            if (!APART.contains(around.getLocalName())) {
                beside(around, way, found);
            }
        } else if (around instanceof Element && isInLine(around)) {
            beside(around, way, found);
        }
    }

    /** Adds the first of what stands within a tag, and says whether there surely is one. */
    private static boolean first(Node tag, Way way, Set<Node> found) {
        for (Node next = way.first(tag); next != null; next = way.next(next)) {
            if (meets(next, way, found)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a search for neighbours ends at a node, which is added if it stands in the line. */
    private static boolean meets(Node node, Way way, Set<Node> found) {
        if (node instanceof Text text) {
            if (!text.getData().isBlank() && !way.isApart(text.getData())) {
                found.add(text);
            }
            return !text.getData().isBlank() || !isLeftOut(text);
        }
        if (!(node instanceof Element element)
                || UNSHOWN.contains(element.getLocalName())
                || APART.contains(element.getLocalName())) {
            return false;
        }
        if (isTag(element)
                && !OURS.equals(element.getNamespaceURI())
                && !PRIMEFACES.equals(element.getNamespaceURI())) {
            first(element, way, found);
            return false;
        }
        if (element.getAttribute("type").equals("hidden")) {
            return false;
        }
        if (isInLine(element) && !element.getAttribute("class").equals(NAMES_A_CELL)) {
            found.add(element);
        }
        return true;
    }

    private static boolean isInLine(Node node) {
        return OURS.equals(node.getNamespaceURI())
                ? OURS_IN_LINE.contains(node.getLocalName())
                : IN_LINE.contains(node.getLocalName());
    }

    private static String shown(Node node) {
        return node instanceof Text text
                ? text.getData().strip()
                : "<" + node.getNodeName() + ">" + node.getTextContent().strip();
    }

    private static Stream<Node> children(Node within) {
        return Stream.iterate(within.getFirstChild(), Objects::nonNull, Node::getNextSibling);
    }

    /** A direction in which neighbours are looked for. */
    private enum Way {
        BACK,
        ON;

        Node next(Node node) {
            return this == ON ? node.getNextSibling() : node.getPreviousSibling();
        }

        Node first(Node tag) {
            return this == ON ? tag.getFirstChild() : tag.getLastChild();
        }

        /** Whether a text is apart from what it stands beside: by a blank, or by what writes one. */
        boolean isApart(String text) {
            char edge = text.charAt(this == ON ? 0 : text.length() - 1);
            return Character.isWhitespace(edge)
                    || Character.isSpaceChar(edge)
                    || WRITE_BLANKS.stream().anyMatch(this == ON ? text::startsWith : text::endsWith);
        }
    }
}
