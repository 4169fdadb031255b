package org.gulou.catalog.foreign.orbeon;

import static org.gulou.kernel.Sentence.say;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.gulou.catalog.foreign.Unreadable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** An element, called by its name without the prefix, which every author chooses herself. */
record Node(Element element) {
    private static final int DEEPEST = 100;

    /** The element at the top of a file; nothing outside the file is read, and no entity unfolded. */
    static Node read(byte[] file) throws Unreadable {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute("jdk.xml.maxElementDepth", String.valueOf(DEEPEST));
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Thrown());
            return new Node(builder.parse(new ByteArrayInputStream(file)).getDocumentElement());
        } catch (SAXParseException broken) {
            throw unreadable(Math.max(1, broken.getLineNumber()), broken);
        } catch (SAXException | IOException broken) {
            throw unreadable(1, broken);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Unreadable unreadable(int line, Exception broken) {
        String words = String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
        return new Unreadable(line, say("This is no XML: {problem}", words), say("Check the file at this place."));
    }

    /** Else the parser writes what it finds to the server's log as well. */
    private static final class Thrown implements ErrorHandler {
        @Override
        public void warning(SAXParseException found) {}

        @Override
        public void error(SAXParseException found) throws SAXException {
            throw found;
        }

        @Override
        public void fatalError(SAXParseException found) throws SAXException {
            throw found;
        }
    }

    String name() {
        return element.getLocalName();
    }

    /** The address of the namespace; nothing where it stands in none. */
    String space() {
        return Objects.requireNonNullElse(element.getNamespaceURI(), "");
    }

    boolean is(String name) {
        return name().equals(name);
    }

    /** What an attribute says; nothing where it is not there. */
    String said(String attribute) {
        return attributes().getOrDefault(attribute, "");
    }

    /** What all attributes say, by their names without prefixes. */
    Map<String, String> attributes() {
        var said = new TreeMap<String, String>();
        for (int at = 0; at < element.getAttributes().getLength(); at++) {
            if (element.getAttributes().item(at) instanceof Attr attribute
                    && !XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
                said.put(
                        Objects.requireNonNullElse(attribute.getLocalName(), attribute.getName()),
                        attribute.getValue());
            }
        }
        return said;
    }

    List<Node> children() {
        var children = new ArrayList<Node>();
        for (org.w3c.dom.Node at = element.getFirstChild(); at != null; at = at.getNextSibling()) {
            if (at instanceof Element child) {
                children.add(new Node(child));
            }
        }
        return children;
    }

    List<Node> children(String name) {
        return children().stream().filter(child -> child.is(name)).toList();
    }

    Optional<Node> child(String name) {
        return children(name).stream().findFirst();
    }

    /** All elements in it, at any depth, in their order. */
    Stream<Node> within() {
        return children().stream().flatMap(child -> Stream.concat(Stream.of(child), child.within()));
    }

    /** The same without what stands in elements of this name. */
    Stream<Node> withinBut(String name) {
        return children().stream()
                .filter(child -> !child.is(name))
                .flatMap(child -> Stream.concat(Stream.of(child), child.withinBut(name)));
    }

    /** The element in which it stands; itself at the top. */
    Node around() {
        return element.getParentNode() instanceof Element outer ? new Node(outer) : this;
    }

    String text() {
        return element.getTextContent().strip();
    }
}
