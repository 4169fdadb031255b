package org.gulou.web.desk;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Why a letter cannot be shown yet, in the window in which it would stand.
 *
 * @param site what the portal is called
 * @param back that what she typed is still where she typed it
 */
record Unprinted(String language, String title, List<String> why, String back, String site) {
    Unprinted {
        why = List.copyOf(why);
    }

    /** The page, well-formed as XML too. */
    String html() {
        var html = new StringWriter();
        html.write("<!DOCTYPE html>\n");
        try {
            write(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(html));
        } catch (XMLStreamException neverInMemory) {
            throw new IllegalStateException(neverInMemory);
        }
        return html.toString();
    }

    private void write(XMLStreamWriter html) throws XMLStreamException {
        html.writeStartElement("html");
        html.writeAttribute("lang", language);
        html.writeStartElement("head");
        empty(html, "meta", "charset", "UTF-8");
        empty(html, "meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        text(html, "title", title + " · " + site);
        empty(html, "link", "rel", "stylesheet", "href", "/assets/tokens.css");
        empty(html, "link", "rel", "stylesheet", "href", "/assets/desk.css");
        html.writeEndElement();
        html.writeStartElement("body");
        html.writeStartElement("main");
        text(html, "h1", title);
        html.writeStartElement("div");
        html.writeAttribute("class", "note warn");
        html.writeAttribute("role", "alert");
        html.writeStartElement("ul");
        for (String one : why) {
            text(html, "li", one);
        }
        html.writeEndElement();
        html.writeEndElement();
        text(html, "p", back);
        html.writeEndDocument();
        html.flush();
    }

    private static void empty(XMLStreamWriter html, String name, String... attributes) throws XMLStreamException {
        html.writeEmptyElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            html.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private static void text(XMLStreamWriter html, String name, String words) throws XMLStreamException {
        html.writeStartElement(name);
        html.writeCharacters(words);
        html.writeEndElement();
    }
}
