package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.catalog.Vocabulary;
import org.gulou.forms.kind.Option;
import org.gulou.forms.source.ItemSource;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Place;
import org.gulou.kernel.Written;
import org.gulou.language.Value;

/** Reads what may be chosen: options as they stand, those of a vocabulary, rows of a group, or what a register offers. */
final class OptionReader {
    private final Sources sources;
    private final Map<String, Vocabulary> vocabularies;

    OptionReader(Sources sources, Map<String, Vocabulary> vocabularies) {
        this.sources = sources;
        this.vocabularies = vocabularies;
    }

    private static final String VOCABULARY = "vocab ";

    /**
     * The kind of an item whose options are written under {@code options}: rows are chosen by reference; and while no
     * register answers, what it would offer is asked in words. Who looks up in a vocabulary chooses one of its terms.
     */
    static String kind(Node.Fields item) {
        if (looksUp(item)) {
            return "choice";
        }
        String kind = item.stringOrEmpty("kind");
        Optional<Node.Fields> from = item.fields("options");
        if (from.filter(options -> options.get("register").isPresent()).isPresent()) {
            return "text";
        }
        boolean rows = from.filter(options -> options.get("rows").isPresent()).isPresent();
        return rows ? kind.equals("choices") ? "severalRows" : "row" : kind;
    }

    /** Whether it looks its row up in a vocabulary. */
    static boolean looksUp(Node.Fields item) {
        return item.stringOrEmpty("from").startsWith(VOCABULARY);
    }

    /** The options that stand under {@code key}, or in the vocabulary that is named there or under {@code from}. */
    List<Option> options(Node.Fields item, String key) {
        Optional<Written> vocabulary =
                item.written(key).or(() -> item.written("from").filter(from -> looksUp(item)));
        if (vocabulary.isPresent()) {
            return vocabulary(new Written(
                    vocabulary.get().text().substring(VOCABULARY.length()),
                    vocabulary.get().place().right(VOCABULARY.length())));
        }
        return item.fields(key)
                .flatMap(options -> options.written("vocab"))
                .map(this::vocabulary)
                .orElseGet(() -> written(item.items(key)));
    }

    /** Options as they stand; a plain id is its own title. */
    private List<Option> written(List<Node> nodes) {
        var options = new ArrayList<Option>();
        var ids = new HashSet<String>();
        for (Node node : nodes) {
            Option option = switch (node) {
                case Node.Scalar(String id, var sort, var place) -> Option.of(id, LocalizedText.of(id, id));
                case Node.Fields fields -> option(fields);
                case Node.Items list -> throw new IllegalStateException("The schema lets no list through");
            };
            if (!ids.add(option.id())) {
                sources.mistakes()
                        .at(
                                node.place(),
                                say("The option '{option}' stands here twice.", option.id()),
                                say("Remove one of them, or give it another id."));
            }
            options.add(option);
        }
        AttributeSorts.check(
                sources,
                nodes.stream()
                        .filter(Node.Fields.class::isInstance)
                        .map(Node.Fields.class::cast)
                        .toList());
        return options;
    }

    /** Where the texts of options and fixed rows stand: {@code options.food.title.en}. */
    static void places(Node.Fields item, Map<String, Place> places) {
        for (String list : List.of("options", "rows")) {
            for (Node.Fields option : item.maps(list)) {
                for (String text : List.of("title", "hint")) {
                    String key = String.join(".", list, option.stringOrEmpty("id"), text);
                    option.worded(text)
                            .languages()
                            .forEach((language, place) -> places.put(key + "." + language, place));
                }
            }
        }
    }

    /** On which answers it hangs what may be chosen. */
    static ItemSource.Offer offer(Node.Fields item) {
        Optional<Node.Fields> from = item.fields("options");
        return from.map(options -> new ItemSource.Offer(
                        options.written("rows"), options.written("only"), "", options.writtens("by")))
                .orElseGet(() -> new ItemSource.Offer(
                        item.written("of"),
                        item.written("only"),
                        looksUp(item) ? "" : item.stringOrEmpty("from"),
                        item.writtens("by")));
    }

    private List<Option> vocabulary(Written name) {
        Vocabulary known = vocabularies.get(name.text());
        if (known == null) {
            sources.mistakes().unknown(name, say("vocabulary"), vocabularies.keySet());
            return List.of();
        }
        return known.terms().stream()
                .map(term -> new Option(
                        term.id(),
                        term.title(),
                        term.hint(),
                        term.exclusive(),
                        term.asks(),
                        term.attributes(),
                        term.from(),
                        term.until()))
                .toList();
    }

    private Option option(Node.Fields option) {
        String id = option.stringOrEmpty("id");
        LocalizedText title = option.words("title");
        return new Option(
                id,
                title.or(LocalizedText.of(id, id)),
                option.words("hint"),
                option.is("exclusive"),
                option.string("asks"),
                attributes(sources, option),
                Optional.empty(),
                Optional.empty());
    }

    /** What rules may read of an option: texts, numbers and yes or no as YAML has them, and days. */
    static Map<String, Value> attributes(Sources sources, Node.Fields option) {
        var attributes = new LinkedHashMap<String, Value>();
        option.fields("attributes")
                .ifPresent(all -> all.fields().forEach((name, node) -> {
                    if (node instanceof Node.Scalar scalar) {
                        attributes.put(name, value(sources, all, name, scalar));
                    }
                }));
        return attributes;
    }

    private static Value value(Sources sources, Node.Fields all, String name, Node.Scalar scalar) {
        return switch (scalar.sort()) {
            case NUMBER -> Value.of(new BigDecimal(scalar.text()));
            case BOOLEAN -> Value.of(scalar.text().equals("true"));
            case NULL -> Value.EMPTY;
            case TEXT ->
                scalar.text().matches("\\d{4}-\\d{2}-\\d{2}")
                        ? Shared.day(sources, all, name).map(Value::of).orElse(Value.EMPTY)
                        : Value.of(scalar.text());
        };
    }
}
