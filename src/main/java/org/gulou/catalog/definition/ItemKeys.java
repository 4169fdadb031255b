package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gulou.forms.PercentLimit;
import org.gulou.forms.kind.FileLimits;
import org.gulou.forms.kind.Rounding;
import org.gulou.kernel.Place;
import org.gulou.kernel.Written;

/** Whether the keys of an item mean something for its kind: what would be ignored is refused, with where it belongs. */
public final class ItemKeys {
    private static final Set<String> NUMBERS = Set.of("integer", "decimal", "money", "percent");
    private static final Set<String> TEXTS = Set.of("text", "longText", "name", "address");
    private static final Set<String> CHOICES = Set.of("choice", "choices");
    private static final Set<String> GROUPS = Set.of("group", "matrix");
    private static final Set<String> READ_ONLY = Set.of("info", "heading");

    private static final Map<String, Set<String>> ONLY_OF = only();

    /** Keys of questions and computed values: neither groups nor words to read have them. */
    private static final Set<String> OF_QUESTIONS =
            Set.of("required", "computed", "default", "purpose", "sensitive", "autocomplete", "whenEmpty", "check");

    private static final Set<String> WITH_USE = Set.of("as", "label", "defaults");

    /** What stands beside {@code use}; the rest is the element's own. */
    private static final Set<String> BESIDE_USE = Set.of(
            "use",
            "as",
            "label",
            "defaults",
            "title",
            "hint",
            "show",
            "required",
            "only",
            "was",
            "prefill",
            "edit",
            "repeat",
            "rowName",
            "checks",
            "readers",
            "add",
            "after",
            "drop");

    private static final List<String> OF_SCOPES = List.of("title", "hint", "repeat", "rowName", "checks");

    private final Mistakes mistakes;

    ItemKeys(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    private static Map<String, Set<String>> only() {
        var only = new HashMap<String, Set<String>>();
        List.of("minLength", "maxLength", "count").forEach(key -> only.put(key, TEXTS));
        List.of("options", "view").forEach(key -> only.put(key, CHOICES));
        only.put("ordered", Set.of("choice"));
        List.of("level", "within").forEach(key -> only.put(key, Set.of("division")));
        List.of("from", "by", "reads").forEach(key -> only.put(key, Set.of("lookUp")));
        List.of("items", "repeat", "rowName").forEach(key -> only.put(key, GROUPS));
        List.of("min", "max")
                .forEach(key -> only.put(key, union(NUMBERS, Set.of("date", "month", "year", "time", "dateTime"))));
        only.put("unit", union(NUMBERS, Set.of("text")));
        only.put("round", NUMBERS);
        only.put("currency", Set.of("money"));
        only.put("script", Set.of("name"));
        only.put("files", Set.of("file"));
        only.put("text", Set.of("info", "heading", "declaration"));
        only.put("on", Set.of("info"));
        only.put("rows", Set.of("matrix"));
        only.put("of", Set.of("row"));
        only.put("only", union(CHOICES, Set.of("row", "lookUp")));
        return Map.copyOf(only);
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        var all = new LinkedHashSet<>(some);
        all.addAll(more);
        return all;
    }

    /** Whether a key means something for an item of this kind. */
    public static boolean fits(String key, String kind) {
        return ONLY_OF.getOrDefault(key, Set.of(kind)).contains(kind)
                && !WITH_USE.contains(key)
                && !(OF_QUESTIONS.contains(key) && (GROUPS.contains(kind) || READ_ONLY.contains(kind)));
    }

    void check(Node.Fields item) {
        if (item.get("use").isPresent()) {
            besideUse(item);
            return;
        }
        String kind = item.stringOrEmpty("kind");
        item.fields().keySet().forEach(key -> meant(item, key, kind));
        if (item.get("edit").isPresent() && item.get("prefill").isEmpty()) {
            mistakes.at(
                    item.keyPlace("edit"),
                    say("'edit' is about what a register filled in."),
                    say("Add 'prefill', or leave it out."));
        }
        readable(item, kind);
        new ItemPairs(mistakes).check(item);
        lengths(item);
        item.fields("repeat").ifPresent(this::rows);
        item.written("round").filter(round -> NUMBERS.contains(kind)).ifPresent(round -> rounded(round, kind));
        item.fields("files").ifPresent(this::files);
    }

    /** The use of an element narrows it, and says of a scope only where it makes one. */
    private void besideUse(Node.Fields item) {
        item.fields().keySet().stream()
                .filter(key -> !BESIDE_USE.contains(key))
                .forEach(key -> mistakes.at(
                        item.keyPlace(key),
                        say("'{key}' is the element's own and cannot be changed where it is used.", key),
                        say("Leave it out; title, show, only, required, label and defaults may narrow"
                                + " the element.")));
        if (item.get("as").isEmpty()) {
            OF_SCOPES.stream()
                    .filter(key -> item.get(key).isPresent())
                    .forEach(key -> mistakes.at(
                            item.keyPlace(key),
                            say("'{key}' is about a scope, and without 'as' the element's items make none.", key),
                            say("Add 'as: <name>', or leave it out.")));
        }
    }

    /** Whether a key means something for an item of that kind. */
    private void meant(Node.Fields item, String key, String kind) {
        Place place = item.keyPlace(key);
        Set<String> kinds = ONLY_OF.get(key);
        if (kinds != null && !kinds.contains(kind)) {
            List<String> those = kinds.stream().sorted().toList();
            mistakes.at(
                    place,
                    say("'{key}' means nothing for the kind '{kind}'.", key, kind),
                    say("Leave it out; it belongs to {kinds}.", those));
        } else if (WITH_USE.contains(key)) {
            mistakes.at(place, say("'{key}' belongs beside 'use'.", key), say("Leave it out."));
        } else if (OF_QUESTIONS.contains(key) && (GROUPS.contains(kind) || READ_ONLY.contains(kind))) {
            mistakes.at(
                    place,
                    say("'{key}' means nothing for the kind '{kind}', which is not answered itself.", key, kind),
                    key.equals("required") && GROUPS.contains(kind)
                            ? say("Leave it out; repeat: {min: 1, max: …} asks for a row.")
                            : say("Leave it out, or write it on the items that are answered."));
        }
    }

    /** There is something to read in whatever has no title: for a question its id stands in. */
    private void readable(Node.Fields item, String kind) {
        if (!READ_ONLY.contains(kind)
                && !GROUPS.contains(kind)
                && item.get("title").isEmpty()) {
            item.written("id")
                    .ifPresent(id -> mistakes.warn(id.problem(
                            say("'{id}' has no title: people read \"{words}\".", id, words(id.text())),
                            say("Add a title."))));
        }
        if (READ_ONLY.contains(kind)
                && item.get("title").isEmpty()
                && item.get("text").isEmpty()) {
            mistakes.at(item.place(), say("There is nothing to read in it."), say("Add a title or a text."));
        }
    }

    /** What an id says: "Monthly income" of {@code monthlyIncome}. */
    static String words(String id) {
        if (id.isEmpty()) {
            return id;
        }
        String words = id.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private void rounded(Written round, String kind) {
        if (kind.equals("percent")) {
            PercentLimit.coarse(round).ifPresent(mistakes::warn);
        } else if (Rounding.isInPercent(round.text())) {
            mistakes.add(round.problem(
                    say("Only a percentage is rounded by percent, and this is kind '{kind}'.", kind),
                    say("Write the step as a number: 0.01 half up.")));
        }
    }

    /** Rows follow from a list or are added by hand. */
    private void rows(Node.Fields repeat) {
        if (repeat.get("each").isPresent()) {
            List.of("min", "max").stream()
                    .filter(key -> repeat.get(key).isPresent())
                    .forEach(key -> mistakes.at(
                            repeat.keyPlace(key),
                            say("'{key}' counts rows that people add, and these follow from 'each'.", key),
                            say("Leave it out, or leave 'each' out and write 'min' and 'max'.")));
        }
    }

    private void lengths(Node.Fields item) {
        if (item.get("minLength").isPresent()
                && item.get("maxLength").isPresent()
                && item.integer("minLength", 0) > item.integer("maxLength", 0)) {
            mistakes.at(
                    item.keyPlace("minLength"),
                    say(
                            "Expected at most the maxLength {max}, got {min}.",
                            item.integer("maxLength", 0),
                            item.integer("minLength", 0)),
                    say("Exchange the two, or lower minLength."));
        }
    }

    /** The files of an item or of a paper. */
    void files(Node.Fields files) {
        FileLimits limits = ItemReader.files(files);
        if (limits.min() > limits.max()) {
            mistakes.at(
                    files.keyPlace("min"),
                    say("Expected at most the max of {max} files, got {min}.", limits.max(), limits.min()),
                    say("Exchange the two, or lower min."));
        }
    }
}
