package org.gulou.documents;

import static org.gulou.kernel.Sentence.say;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.gulou.documents.LetterTemplate.Each;
import org.gulou.documents.LetterTemplate.Node;
import org.gulou.kernel.Place;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Written;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a template, keeping the place of every expression, and takes only what it knows to be harmless. */
final class LetterReader extends DefaultHandler {
    /** What only says where a document begins and ends: around a letter there is a page already. */
    private static final Set<String> FRAMES = Set.of("html", "body", "main");

    /** What means nothing on paper, or would stand there twice. */
    private static final Set<String> UNPRINTED = Set.of("xmlns", "id");

    private static final Pattern EACH = Pattern.compile("(?s)\\s*(.+?)\\s+as\\s+([a-z][A-Za-z0-9]*)\\s*");

    /** An element whose end has not come yet. */
    private record Open(Node.Element start, List<Node> children) {}

    private final String file;
    private final Consumer<Problem> faults;
    private final Consumer<Problem> judged;
    private final Deque<Open> open = new ArrayDeque<>();
    private final StringBuilder words = new StringBuilder();
    private Node root = new Node.Element("article", Map.of(), Optional.empty(), Optional.empty(), List.of());
    private Optional<Locator> locator = Optional.empty();

    /** Where the event that is read now began; the parser itself tells only where it ended. */
    private Place here;

    private Place wordsFrom;

    private LetterReader(String file, Consumer<Problem> faults, Consumer<Problem> judged) {
        this.file = file;
        this.faults = faults;
        this.judged = judged;
        this.here = new Place(file, 1, 1);
        this.wordsFrom = here;
    }

    /** @param judged takes what is refused and can be written all the same */
    static Node read(String file, String xhtml, Consumer<Problem> faults, Consumer<Problem> judged) {
        var reader = new LetterReader(file, faults, judged);
        try {
            var factory = SAXParserFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(new InputSource(new StringReader(xhtml)), reader);
        } catch (SAXParseException malformed) {
            faults.accept(new Problem(
                    file,
                    Math.max(1, malformed.getLineNumber()),
                    Math.max(1, malformed.getColumnNumber()),
                    say("not well-formed XHTML: {problem}", String.valueOf(malformed.getMessage())),
                    say("Close every element, write &amp; for & and no DOCTYPE.")));
        } catch (SAXException | IOException | ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
        return reader.root;
    }

    @Override
    public void setDocumentLocator(Locator given) {
        locator = Optional.of(given);
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        if (!words.isEmpty()) {
            // when the parser reports words it has read the '<' after them
            here = new Place(file, here.line(), here.column() - 1);
        }
        finishWords();
        boolean known = LetterMarkup.holds(name, here, faults);
        var kept = new LinkedHashMap<String, String>();
        Optional<Each> each = Optional.empty();
        Optional<Written> show = Optional.empty();
        for (int i = 0; i < attributes.getLength(); i++) {
            String key = attributes.getQName(i);
            String value = attributes.getValue(i);
            if (key.equals("each")) {
                each = each(value);
            } else if (key.equals("show")) {
                show = Optional.of(new Written(value.strip(), here));
            } else if (known) {
                LetterMarkup.attribute(key, value, here, faults);
                if (!UNPRINTED.contains(key) && !key.startsWith("xmlns:")) {
                    kept.put(key, value);
                }
            }
        }
        String printed = FRAMES.contains(name) ? "div" : name;
        open.push(new Open(new Node.Element(printed, kept, each, show, List.of()), new ArrayList<>()));
        move();
    }

    private Optional<Each> each(String value) {
        Matcher match = EACH.matcher(value);
        if (!match.matches()) {
            faults.accept(here.problem(
                    say("each=\"{value}\" does not name its element", value), say("Write each=\"vehicles as v\".")));
            return Optional.empty();
        }
        return Optional.of(new Each(new Written(match.group(1), here), match.group(2)));
    }

    @Override
    public void endElement(String uri, String local, String name) {
        finishWords();
        Open done = open.pop();
        Node.Element start = done.start();
        var element = new Node.Element(
                start.name(), start.attributes(), start.each(), start.show(), List.copyOf(done.children()));
        if (open.isEmpty()) {
            root = element;
        } else if (!name.equals("head")) {
            open.peek().children().add(element);
        }
        move();
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (words.isEmpty()) {
            wordsFrom = here;
        }
        words.append(characters, start, length);
        move();
    }

    @Override
    public void error(SAXParseException fault) throws SAXException {
        throw fault;
    }

    private void finishWords() {
        if (!words.isEmpty() && !open.isEmpty()) {
            open.peek().children().add(new Node.Text(Phrase.read(words.toString(), wordsFrom, faults, judged)));
        }
        words.setLength(0);
    }

    private void move() {
        here = locator.map(at -> new Place(file, Math.max(1, at.getLineNumber()), Math.max(1, at.getColumnNumber())))
                .orElse(here);
    }
}
