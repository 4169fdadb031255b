package org.gulou.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.gulou.kernel.Ordered;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.WholeTexts;

/**
 * A request as a form that sends it once more.
 *
 * @param address its path; with what was asked for, if it was opened
 * @param fields what was sent, which button was pressed included; of files their names, and never a password
 * @param post whether it was sent and not opened
 */
record SentAgain(String address, Map<String, List<String>> fields, boolean post) {
    /** What fields of passwords are called. */
    static final List<String> SECRET = List.of("password", "again", "present");

    SentAgain {
        address = address.replaceFirst("^/+", "/"); // two slashes would lead to another site
        fields = Ordered.copy(fields);
    }

    static SentAgain of(HttpServletRequest request) {
        // an error page also answers what another site had her send: that is never sent again by one press
        boolean refused = request.getDispatcherType() == DispatcherType.ERROR;
        if (refused || !request.getMethod().equals("POST")) {
            String query = request.getQueryString();
            return new SentAgain(path(request) + (query == null ? "" : "?" + query), Map.of(), false);
        }
        var fields = new LinkedHashMap<String, List<String>>();
        WholeTexts.of(request).forEach((name, values) -> fields.put(name, new ArrayList<>(List.of(values))));
        Posted.of(request)
                .lost()
                .forEach(lost -> fields.computeIfAbsent(lost.name(), name -> new ArrayList<>())
                        .add(lost.value()));
        fields.keySet().removeAll(SECRET);
        return new SentAgain(path(request), fields, true);
    }

    /** The path that was asked for, also while an error page answers. */
    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    /** A form that does so or, for what was only opened, a link: HTML, well-formed as XML too. */
    String html(String button) {
        var html = new StringWriter();
        try {
            write(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(html), button);
        } catch (XMLStreamException neverInMemory) {
            throw new IllegalStateException(neverInMemory);
        }
        return html.toString();
    }

    private void write(XMLStreamWriter html, String button) throws XMLStreamException {
        html.writeStartElement(post ? "form" : "nav");
        if (post) {
            html.writeAttribute("method", "post");
            html.writeAttribute("action", address);
            for (var field : fields.entrySet()) {
                for (String value : field.getValue()) {
                    html.writeEmptyElement("input");
                    html.writeAttribute("type", "hidden");
                    html.writeAttribute("name", field.getKey());
                    html.writeAttribute("value", value);
                }
            }
        }
        html.writeStartElement("p");
        html.writeAttribute("class", "actions");
        html.writeStartElement(post ? "button" : "a");
        if (!post) {
            html.writeAttribute("class", "button");
            html.writeAttribute("href", address);
        }
        html.writeCharacters(button);
        html.writeEndDocument();
        html.flush();
    }
}
