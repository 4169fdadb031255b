package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Place;
import org.gulou.kernel.Sentence;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** A letter as XHTML: where it is not well-formed, that is told at the place where its author can mend it. */
record LetterXml(String file, String text, Mistakes mistakes) {
    private static final Pattern TAG = Pattern.compile("<!--.*?-->|<(?:\"[^\"]*\"|'[^']*'|[^'\">])*>", Pattern.DOTALL);
    private static final Pattern ELEMENT = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9:-]*)");

    boolean isWellFormed() {
        try {
            parse(Locale.ENGLISH);
            return true;
        } catch (SAXParseException broken) {
            if (String.valueOf(broken.getMessage()).startsWith("DOCTYPE")) {
                mistakes.at(
                        new Place(file, broken.getLineNumber(), broken.getColumnNumber()),
                        say("A letter has no DOCTYPE: it is XHTML without entities of its own."),
                        say("Delete it, and write characters instead of &names;."));
                return false;
            }
            mistakes.at(
                    unclosed().orElse(new Place(file, broken.getLineNumber(), broken.getColumnNumber())),
                    say(
                            "This is not well-formed XHTML: {problem}",
                            LocalizedText.of(inChinese(broken), String.valueOf(broken.getMessage()))),
                    advice(String.valueOf(broken.getMessage())));
        } catch (SAXException | ParserConfigurationException | IOException failed) {
            mistakes.at(
                    new Place(file, 1, 1),
                    say("This cannot be read as XHTML: {problem}", String.valueOf(failed.getMessage())));
        }
        return false;
    }

    private static Sentence advice(String problem) {
        if (problem.contains("entity name must immediately follow")) {
            return say("Write &amp; where the sign & is meant.");
        }
        return problem.contains("must consist of well-formed character data")
                ? say("Write &lt; where the sign < is meant.")
                : say("Close every element, quote every attribute, and write characters instead of &names;.");
    }

    /** The first element that is opened and not closed, which the parser notices only where another one ends. */
    private Optional<Place> unclosed() {
        var open = new ArrayDeque<Map.Entry<String, Integer>>();
        Matcher part = TAG.matcher(text);
        while (part.find()) {
            String tag = part.group();
            Matcher name = ELEMENT.matcher(tag);
            if (!name.lookingAt() || tag.endsWith("/>")) {
                continue;
            }
            if (name.group(1).isEmpty()) {
                open.push(Map.entry(name.group(2), part.start()));
            } else if (open.isEmpty()) {
                return Optional.empty();
            } else {
                Map.Entry<String, Integer> last = open.pop();
                if (!last.getKey().equals(name.group(2))) {
                    return Optional.of(LetterReader.place(file, text, last.getValue()));
                }
            }
        }
        return Optional.ofNullable(open.peek()).map(element -> LetterReader.place(file, text, element.getValue()));
    }

    /** The parser speaks one language at a time, so it is asked once more. */
    private String inChinese(SAXParseException broken) {
        try {
            parse(Locale.SIMPLIFIED_CHINESE);
            return String.valueOf(broken.getMessage());
        } catch (SAXException | ParserConfigurationException | IOException again) {
            return String.valueOf(again.getMessage());
        }
    }

    private void parse(Locale speaking) throws SAXException, ParserConfigurationException, IOException {
        var factory = SAXParserFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        SAXParser parser = factory.newSAXParser();
        parser.setProperty("http://apache.org/xml/properties/locale", speaking);
        parser.parse(new InputSource(new StringReader(text)), new Silent());
    }

    /** Leaves it to the caller to speak: the default prints to standard error. */
    private static final class Silent extends DefaultHandler {
        @Override
        public void fatalError(SAXParseException broken) throws SAXException {
            throw broken;
        }
    }
}
