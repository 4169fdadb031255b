package org.gulou.catalog.foreign;

import static org.gulou.kernel.Sentence.say;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the records of JSON and XML. A record is what stands at the path {@code rows}; inside it a value is known by the
 * names on its way, {@code contact/phone}, an attribute as {@code contact/@id}, text as the element's own path.
 */
final class Trees {
    private static final int DEEPEST = 60;

    private Trees() {}

    static void json(String text, String rows, Consumer<Row> told) throws Unreadable {
        try (JsonParser parser = JsonMapper.shared().createParser(text)) {
            walkJson(parser, new ArrayDeque<>(), rows.isEmpty() ? List.of() : List.of(rows.split("/")), told);
        } catch (JacksonException broken) {
            int line = broken.getLocation() == null
                    ? 1
                    : Math.max(1, broken.getLocation().getLineNr());
            throw new Unreadable(
                    line,
                    say("This is no JSON: {problem}", Encoded.quoted(new Exception(broken.getOriginalMessage()))),
                    say("Check the file at this place."));
        }
    }

    /** Lists have no name of their own: every element of a list at {@code rows} is a record, and so is an object there. */
    private static void walkJson(JsonParser parser, Deque<String> path, List<String> rows, Consumer<Row> told)
            throws Unreadable {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                if (List.copyOf(path).equals(rows)) {
                    var cells = new LinkedHashMap<String, List<String>>();
                    int line = parser.currentTokenLocation().getLineNr();
                    record(parser, "", cells, 0);
                    told.accept(new Row(line, cells));
                    leave(path, rows);
                }
            } else if (token == JsonToken.PROPERTY_NAME) {
                path.addLast(String.valueOf(parser.currentName()));
                if (!(rows.size() >= path.size() && rows.subList(0, path.size()).equals(List.copyOf(path)))) {
                    parser.nextToken();
                    parser.skipChildren();
                    path.removeLast();
                }
            } else if (token.isScalarValue() && !path.isEmpty()) {
                path.removeLast();
            } else if (token == JsonToken.END_ARRAY
                    && !path.isEmpty()
                    && List.copyOf(path).equals(rows)) {
                path.removeLast();
            }
        }
    }

    /** A single record under its name ends there; one in a list is followed by others. */
    private static void leave(Deque<String> path, List<String> rows) {
        if (path.size() > rows.size()) {
            path.removeLast();
        }
    }

    private static void record(JsonParser parser, String path, Map<String, List<String>> cells, int depth)
            throws Unreadable {
        if (depth > DEEPEST) {
            throw new Unreadable(
                    parser.currentTokenLocation().getLineNr(),
                    say("Expected at most {max} levels, but this lies deeper.", DEEPEST),
                    say("Check the file at this place."));
        }
        String name = path;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
                return;
            }
            if (token == JsonToken.PROPERTY_NAME) {
                name = path.isEmpty() ? String.valueOf(parser.currentName()) : path + "/" + parser.currentName();
            } else if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                record(parser, name, cells, depth + 1);
            } else if (token != JsonToken.VALUE_NULL) {
                Row.put(cells, name, String.valueOf(parser.getString()));
            }
        }
    }

    static void xml(String text, String rows, Consumer<Row> told) throws Unreadable {
        XMLInputFactory factory = safe();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
            String path = "";
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    path = path.isEmpty() ? reader.getLocalName() : path + "/" + reader.getLocalName();
                    if (path.equals(rows)) {
                        var cells = new LinkedHashMap<String, List<String>>();
                        int line = reader.getLocation().getLineNumber();
                        element(reader, "", cells, 0);
                        told.accept(new Row(line, cells));
                        path = above(path);
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    path = above(path);
                } else if (event == XMLStreamConstants.DTD) {
                    throw new Unreadable(
                            reader.getLocation().getLineNumber(),
                            say("A document type is not read."),
                            say("Remove the line that begins with {sign}.", "<!DOCTYPE"));
                }
            }
        } catch (XMLStreamException broken) {
            int line = broken.getLocation() == null
                    ? 1
                    : Math.max(1, broken.getLocation().getLineNumber());
            throw new Unreadable(
                    line,
                    say("This is no XML: {problem}", Encoded.quoted(broken)),
                    say("Check the file at this place."));
        }
    }

    /** A parser that neither fetches anything nor unfolds entities. */
    static XMLInputFactory safe() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static String above(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    private static void element(XMLStreamReader reader, String path, Map<String, List<String>> cells, int depth)
            throws XMLStreamException, Unreadable {
        if (depth > DEEPEST) {
            throw new Unreadable(
                    reader.getLocation().getLineNumber(),
                    say("Expected at most {max} levels, but this lies deeper.", DEEPEST),
                    say("Check the file at this place."));
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = "@" + reader.getAttributeLocalName(i);
            Row.put(cells, path.isEmpty() ? name : path + "/" + name, reader.getAttributeValue(i));
        }
        var words = new StringBuilder();
        while (true) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                element(
                        reader,
                        path.isEmpty() ? reader.getLocalName() : path + "/" + reader.getLocalName(),
                        cells,
                        depth + 1);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                break;
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                words.append(reader.getText());
            }
        }
        if (!words.toString().isBlank()) {
            Row.put(cells, path.isEmpty() ? "." : path, words.toString().strip());
        }
    }
}
