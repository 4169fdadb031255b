package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gulou.catalog.definition.Node.Sort;
import org.gulou.kernel.Place;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Sentence;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2 (core schema: {@code yes} and {@code on} are text) without anchors, aliases, tags and merge keys, and
 * keeps the place of every value and key. Read from events, because the parser's own trees forget where keys stand.
 */
final class Yaml {
    private static final int MAX_DEPTH = 40;
    private static final int MAX_VALUES = 50_000;

    /** A list of thousands of schools or streets is longer than anything else. */
    private static final int MAX_VALUES_OF_A_VOCABULARY = 200_000;

    private static final LoadSettings SETTINGS = LoadSettings.builder().build();

    private final String file;
    private final Mistakes mistakes;
    private final Iterator<Event> events;
    private final String text;
    private final int most;
    private Optional<Lines> lines = Optional.empty();
    private int values;

    private Yaml(String file, String text, Mistakes mistakes) {
        this.file = file;
        this.text = text;
        this.mistakes = mistakes;
        this.most = file.startsWith("vocabularies/") ? MAX_VALUES_OF_A_VOCABULARY : MAX_VALUES;
        this.events = new Parse(SETTINGS).parseString(Tabs.ofJson(text)).iterator();
    }

    private static final Pattern MERGE_MARK = Pattern.compile("(?m)^(<<<<<<<|>>>>>>>) ");

    /** Stops reading: what is wrong has been told. */
    private static final class Stop extends RuntimeException {
        Stop() {
            super("the mistake has been told", null, false, false);
        }
    }

    /** The document in {@code text}; empty if a mistake was found that leaves nothing to read. */
    static Optional<Node> read(String file, String text, Mistakes mistakes) {
        int before = mistakes.count();
        Optional<Problem> unseen = Unseen.first(file, text);
        if (unseen.isPresent() || isMerging(file, text, mistakes)) {
            unseen.ifPresent(mistakes::add);
            return Optional.empty();
        }
        try {
            Optional<Node> document = new Yaml(file, text, mistakes).document();
            return mistakes.count() == before ? document : Optional.empty();
        } catch (MarkedYamlEngineException broken) {
            Place place = broken.getProblemMark()
                    .or(broken::getContextMark)
                    .map(mark -> place(file, mark))
                    .orElse(new Place(file, 1, 1));
            int begin = broken.getContextMark()
                    .map(mark -> place(file, mark).line())
                    .orElse(place.line());
            Sentence advice = YamlWords.advice(broken.getProblem());
            mistakes.add(Slips.before(file, text, begin, place.line())
                    .orElseGet(() -> place.problem(
                            say("This is not YAML: {problem}", YamlWords.of(broken.getProblem())),
                            begin < place.line() - 1
                                    ? advice.then(say("What this line does not fit begins in line {line}.", begin))
                                    : advice)));
        } catch (YamlEngineException broken) {
            mistakes.add(new Place(file, 1, 1)
                    .problem(say("This is not YAML: {problem}", YamlWords.of(String.valueOf(broken.getMessage())))));
        } catch (Stop told) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** A mark of a merge is no YAML, but what the parser says of it helps nobody. */
    private static boolean isMerging(String file, String text, Mistakes mistakes) {
        Matcher mark = MERGE_MARK.matcher(text);
        if (!(text.contains("<<<<<<<") || text.contains(">>>>>>>")) || !mark.find()) {
            return false;
        }
        int line = (int) text.substring(0, mark.start()).lines().count() + 1;
        mistakes.add(new Place(file, line, 1)
                .problem(
                        say("Two people changed this place, and both texts stand here."),
                        say("Keep one of them, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.")));
        return true;
    }

    private Optional<Node> document() {
        events.next();
        Event first = events.next();
        if (first.getEventId() == Event.ID.StreamEnd) {
            mistakes.add(new Place(file, 1, 1)
                    .problem(
                            say("Expected a definition, but the file is empty."),
                            say("Write one, or delete the file.")));
            return Optional.empty();
        }
        if (first instanceof DocumentStartEvent start
                && (start.getSpecVersion().isPresent()
                        || (!start.getTags().isEmpty() && start.isExplicit() && text.startsWith("%")))) {
            throw stop(
                    new Place(file, 1, 1),
                    say("Directives (%) are not part of this language: it is always YAML 1.2."),
                    say("Remove the lines that begin with '%', and the line '---'."));
        }
        Node root = node(events.next(), 1);
        events.next();
        Event after = events.next();
        if (after.getEventId() != Event.ID.StreamEnd) {
            throw stop(
                    at(after),
                    say("Expected one document, but another one begins here."),
                    say("Remove the line '---'."));
        }
        return Optional.of(root);
    }

    private Node node(Event event, int depth) {
        Place place = at(event);
        if (depth > MAX_DEPTH) {
            throw stop(place, say("Expected at most {max} levels, but this lies deeper.", MAX_DEPTH));
        }
        if (++values > most) {
            throw stop(place, say("Expected at most {max} values in one file.", most), say("Split the file."));
        }
        refuseReferences(event, place);
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar, place);
        }
        if (event instanceof SequenceStartEvent) {
            return items(place, depth);
        }
        if (event instanceof MappingStartEvent) {
            return fields(place, depth);
        }
        throw stop(place, say("Expected a value."));
    }

    private void refuseReferences(Event event, Place place) {
        if (event instanceof AliasEvent) {
            throw stop(place, say("Aliases (*name) are not part of this language."), say("Write the value out."));
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            mistakes.add(
                    place.problem(say("Anchors (&name) are not part of this language."), say("Remove the anchor.")));
        }
        Optional<String> tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent collection ? collection.getTag() : Optional.empty();
        if (tag.isPresent()) {
            mistakes.add(place.problem(say("Tags (!name) are not part of this language."), say("Remove the tag.")));
        }
    }

    private Node scalar(ScalarEvent scalar, Place start) {
        String text = scalar.getValue();
        boolean quoted = scalar.getScalarStyle() == ScalarStyle.SINGLE_QUOTED
                || scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED;
        Place place = overLines(scalar, quoted ? start.right(1) : start, !quoted && !scalar.isPlain());
        if (!scalar.isPlain()) {
            return new Node.Scalar(text, Sort.TEXT, place);
        }
        if (isWord(text)) {
            return new Node.Scalar(text, Sort.TEXT, place);
        }
        if (CoreSchema.isNull(text)) {
            return new Node.Scalar("", Sort.NULL, place);
        }
        if (CoreSchema.isBoolean(text)) {
            return new Node.Scalar(text.toLowerCase(Locale.ROOT), Sort.BOOLEAN, place);
        }
        return new Node.Scalar(text, CoreSchema.isNumber(text) ? Sort.NUMBER : Sort.TEXT, place);
    }

    private Place overLines(ScalarEvent scalar, Place start, boolean block) {
        int last = scalar.getEndMark().map(Mark::getLine).orElse(start.line() - 1);
        return last < start.line()
                ? start
                : new Place(
                        file,
                        start.line(),
                        start.column(),
                        lines().breaks(scalar.getValue(), start.line() - 1, start.column() - 1, last, block));
    }

    /** Few files have a text over several lines. */
    private Lines lines() {
        Lines known = lines.orElseGet(() -> Lines.of(text));
        lines = Optional.of(known);
        return known;
    }

    /** What begins like most words is neither number nor truth value nor nothing. */
    private static boolean isWord(String text) {
        return !text.isEmpty() && Character.isLetter(text.charAt(0)) && "tTfFnN".indexOf(text.charAt(0)) < 0;
    }

    private Node items(Place place, int depth) {
        var items = new ArrayList<Node>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(node(event, depth + 1));
        }
        return new Node.Items(items, place);
    }

    private Node fields(Place place, int depth) {
        Map<String, Node> fields = new LinkedHashMap<>();
        Map<String, Place> keys = new HashMap<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            Place keyPlace = at(event);
            if (!(node(event, depth + 1) instanceof Node.Scalar(String key, Sort sort, Place ignored))
                    || sort == Sort.NULL) {
                throw stop(keyPlace, say("Expected a name as key."), say("Quote it if it is meant as text."));
            }
            if (key.equals("<<")) {
                mistakes.add(keyPlace.problem(
                        say("Merge keys (<<) are not part of this language."), say("Write them out.")));
            }
            Node value = node(events.next(), depth + 1);
            Place earlier = keys.putIfAbsent(key, keyPlace);
            if (earlier != null) {
                mistakes.add(keyPlace.problem(
                        say("The key '{key}' stands here twice; the first is in line {line}.", key, earlier.line()),
                        say("Remove one of them.")));
            }
            fields.putIfAbsent(key, value);
        }
        return new Node.Fields(fields, keys, place);
    }

    private Stop stop(Place place, Sentence found, Sentence advice) {
        mistakes.add(place.problem(found, advice));
        return new Stop();
    }

    private Stop stop(Place place, Sentence found) {
        return stop(place, found, Sentence.NONE);
    }

    private Place at(Event event) {
        return event.getStartMark().map(mark -> place(file, mark)).orElseGet(() -> new Place(file, 1, 1));
    }

    private static Place place(String file, Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
