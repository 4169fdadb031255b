package org.gulou;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads one page and notes what no page may have. */
final class Page extends DefaultHandler {

    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern BESIDE = Pattern.compile("[^{] #\\{[^}]*describedBy\\(\\)}");
    private static final Pattern HANDLER = Pattern.compile("on[a-z]+");
    private static final Set<String> SPOKEN = Set.of("alt", "title", "placeholder", "aria-label", "label", "header");

    /** Kinds of input that HTML gives no length. */
    private static final Set<String> LIMITED_OTHERWISE = Set.of("date", "month", "time", "number", "checkbox", "file");

    /** Component tags that write a script, or need a form with view state: nothing for a page without script. */
    private static final Set<String> NEED_SCRIPT = Set.of(
            "jakarta.faces.html button",
            "jakarta.faces.html commandLink",
            "jakarta.faces.html form",
            "jakarta.faces.html head",
            "jakarta.faces.core ajax");

    private final boolean forCitizens;
    private final List<String> faults = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Locator locator;

    private Page(boolean forCitizens) {
        this.forCitizens = forCitizens;
    }

    /** What is wrong with a page, each with its line. */
    static List<String> faults(String xhtml, boolean forCitizens) {
        var page = new Page(forCitizens);
        try {
            var factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.newSAXParser().parse(new InputSource(new StringReader(xhtml)), page);
        } catch (SAXException | IOException | ParserConfigurationException broken) {
            page.faults.add("is not well-formed: " + broken.getMessage());
        }
        return page.faults;
    }

    @Override
    public void setDocumentLocator(Locator given) {
        locator = given;
    }

    @Override
    public void startElement(String namespace, String name, String qualifiedName, Attributes attributes) {
        endOfText();
        boolean code = attributes.getValue("src") == null && !"application/ld+json".equals(attributes.getValue("type"));
        if (name.equals("style") || (name.equals("script") && code)) {
            fault("has inline <" + name + ">");
        }
        String type = Objects.requireNonNullElse(attributes.getValue("type"), "");
        if (attributes.getValue("maxlength") != null && LIMITED_OTHERWISE.contains(type)) {
            fault("limits the length of type=\"" + type + "\"");
        }
        if (name.equals("time") && attributes.getValue("datetime") == null) {
            fault("has <time> in words alone");
        }
        if (forCitizens && (NEED_SCRIPT.contains(namespace + " " + name) || namespace.equals("primefaces"))) {
            fault("has <" + qualifiedName + ">, which works only with a script");
        }
        for (int i = 0; i < attributes.getLength(); i++) {
            String attribute = attributes.getLocalName(i);
            if (attribute.equals("style") || HANDLER.matcher(attribute).matches()) {
                fault("has " + attribute + "=");
            }
            if (BESIDE.matcher(attributes.getValue(i)).find()) {
                fault("says null in " + attribute + " where nothing describes it");
            }
            if (SPOKEN.contains(attribute) && literal(attributes.getValue(i))) {
                fault("says " + attribute + "=\"" + attributes.getValue(i) + "\" in one language");
            }
        }
    }

    @Override
    public void endElement(String namespace, String name, String qualifiedName) {
        endOfText();
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    private void endOfText() {
        if (literal(text.toString())) {
            fault("says \"" + text.toString().strip() + "\" in one language");
        }
        text.setLength(0);
    }

    private static boolean literal(String value) {
        return LETTER.matcher(EXPRESSION.matcher(value).replaceAll("")).find();
    }

    private void fault(String what) {
        faults.add("line " + locator.getLineNumber() + " " + what);
    }
}
