package org.gulou.catalog.design;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gulou.catalog.definition.CoreSchema;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads a text into passages. */
final class PassageReader {
    private static final int MAX_DEPTH = 40;
    private static final Pattern LONE_RETURN = Pattern.compile("\r(?!\n)");
    private static final LoadSettings SETTINGS = LoadSettings.builder().build();

    private final String text;
    private final Iterator<Event> events;

    /** Where each code point begins, in characters; empty where both are counted alike. */
    private final int[] characters;

    private PassageReader(String text) {
        this.text = text;
        this.events = new Parse(SETTINGS).parseString(text).iterator();
        this.characters = text.chars().anyMatch(c -> Character.isSurrogate((char) c)) ? characters(text) : new int[0];
    }

    /** Not a text that can be changed in places. */
    private static final class Unreadable extends RuntimeException {
        Unreadable(String what) {
            super("expected plain YAML with keys at its root, but came upon " + what, null, false, false);
        }
    }

    /** The values by key at the root; empty where the text is broken, or has anchors, tags, or a key twice. */
    static Optional<Passage.Fields> read(String text) {
        if (text.startsWith("\uFEFF") || LONE_RETURN.matcher(text).find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PassageReader(text).document());
        } catch (YamlEngineException | Unreadable unreadable) {
            return Optional.empty();
        }
    }

    private Passage.Fields document() {
        events.next();
        if (events.next().getEventId() == Event.ID.StreamEnd) {
            throw new Unreadable("no document");
        }
        Passage root = passage("", events.next(), 0);
        events.next();
        if (events.next().getEventId() != Event.ID.StreamEnd || !(root instanceof Passage.Fields fields)) {
            throw new Unreadable("another document or another root");
        }
        return fields;
    }

    private Passage passage(String path, Event event, int depth) {
        if (depth > MAX_DEPTH
                || event instanceof AliasEvent
                || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
            throw new Unreadable("an anchor, an alias or a depth of " + depth);
        }
        return switch (event) {
            case ScalarEvent scalar when scalar.getTag().isEmpty() -> scalar(path, scalar);
            case SequenceStartEvent start when start.getTag().isEmpty() -> items(path, start, depth);
            case MappingStartEvent start when start.getTag().isEmpty() -> fields(path, start, depth);
            default -> throw new Unreadable(event.getEventId() + " with a tag");
        };
    }

    private Passage.Scalar scalar(String path, ScalarEvent scalar) {
        boolean block = scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED;
        int start = start(scalar);
        int end = end(scalar);
        return new Passage.Scalar(
                path,
                new Span(text, start, block ? withoutBreaks(start, end) : end),
                scalar.getValue(),
                !scalar.isPlain() || CoreSchema.isText(scalar.getValue()));
    }

    /** The parser counts the empty lines after a block to it, which matter only where it is to keep them. */
    private int withoutBreaks(int start, int end) {
        boolean keeps = text.substring(start, Span.lineEnd(text, start))
                .split("#", 2)[0]
                .contains("+");
        int last = end;
        for (int breaks = 0; last > start && text.charAt(last - 1) <= ' ' && !(keeps && breaks > 0); last--) {
            breaks += text.charAt(last - 1) == '\n' ? 1 : 0;
        }
        return last;
    }

    private Passage.Items items(String path, SequenceStartEvent begin, int depth) {
        var items = new ArrayList<Passage>();
        int last = end(begin);
        Event event = events.next();
        while (event.getEventId() != Event.ID.SequenceEnd) {
            Passage item = passage(Steps.join(path, String.valueOf(items.size())), event, depth + 1);
            items.add(item);
            last = item.span().end();
            event = events.next();
        }
        return new Passage.Items(
                path, new Span(text, start(begin), begin.isFlow() ? end(event) : last), begin.isFlow(), items);
    }

    private Passage.Fields fields(String path, MappingStartEvent begin, int depth) {
        var entries = new ArrayList<Passage.Entry>();
        var keys = new HashSet<String>();
        int last = end(begin);
        Event event = events.next();
        while (event.getEventId() != Event.ID.MappingEnd) {
            if (!(passage(path, event, depth + 1) instanceof Passage.Scalar key) || !keys.add(key.value())) {
                throw new Unreadable("a key that is a collection or stands there twice");
            }
            Passage value = passage(Steps.join(path, key.value()), events.next(), depth + 1);
            entries.add(new Passage.Entry(key.value(), key.span(), value));
            last = value.span().end();
            event = events.next();
        }
        return new Passage.Fields(
                path, new Span(text, start(begin), begin.isFlow() ? end(event) : last), begin.isFlow(), entries);
    }

    private int start(Event event) {
        return character(event.getStartMark());
    }

    private int end(Event event) {
        return character(event.getEndMark());
    }

    private int character(Optional<Mark> mark) {
        int point = mark.orElseThrow(() -> new Unreadable("an event without a place"))
                .getIndex();
        return characters.length == 0 ? point : characters[point];
    }

    private static int[] characters(String text) {
        int[] places = new int[text.codePointCount(0, text.length()) + 1];
        for (int point = 0, place = 0; place < text.length(); point++) {
            places[point] = place;
            place += Character.charCount(text.codePointAt(place));
        }
        places[places.length - 1] = text.length();
        return places;
    }
}
