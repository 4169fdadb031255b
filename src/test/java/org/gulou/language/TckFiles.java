package org.gulou.language;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The XML of models and test cases, and the values in it. */
final class TckFiles {
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    private TckFiles() {}

    static Element read(Path file) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
        } catch (ParserConfigurationException | SAXException notXml) {
            throw new IOException("Expected XML in " + file, notXml);
        }
    }

    static List<Element> children(Element parent) {
        var children = new ArrayList<Element>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static List<Element> children(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getLocalName().equals(name))
                .toList();
    }

    /** What stands in {@code <text>}; the empty text where there is none. */
    static String text(Element holder) {
        return children(holder, "text").stream()
                .findFirst()
                .map(Element::getTextContent)
                .orElse("")
                .strip();
    }

    static Value value(Element holder) {
        for (Element child : children(holder, "value")) {
            return simple(child);
        }
        for (Element list : children(holder, "list")) {
            return list.getAttributeNS(XSI, "nil").equals("true")
                    ? Value.EMPTY
                    : new Value.Items(
                            children(list, "item").stream().map(TckFiles::value).toList());
        }
        var fields = new LinkedHashMap<String, Value>();
        for (Element component : children(holder, "component")) {
            fields.put(component.getAttribute("name"), value(component));
        }
        return fields.isEmpty() ? Value.EMPTY : new Value.Fields(fields);
    }

    private static Value simple(Element value) {
        String text = value.getTextContent();
        String type = value.getAttributeNS(XSI, "type");
        if (value.getAttributeNS(XSI, "nil").equals("true")) {
            return Value.EMPTY;
        }
        return switch (type.substring(type.indexOf(':') + 1)) {
            case "boolean" -> Value.of(text.strip().equals("true"));
            case "decimal", "double", "integer", "int", "float" -> Value.of(new BigDecimal(text.strip()));
            case "date", "time", "dateTime", "duration", "dayTimeDuration", "yearMonthDuration" ->
                Temporal.literal(text.strip());
            default -> Value.of(text);
        };
    }
}
