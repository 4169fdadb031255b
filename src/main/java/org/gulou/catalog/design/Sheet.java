package org.gulou.catalog.design;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gulou.catalog.definition.ItemKeys;

/**
 * What can be filled in about a question, page or shared element, as plain texts under the paths of their keys:
 * {@code title/zh}, {@code maxLength}, {@code repeat/min}. A rule stands there as it is written.
 *
 * @param kind the kind of question; the empty text for a page or a shared element
 * @param fields those that can be filled in, the empty text where nothing is
 */
public record Sheet(String kind, SortedMap<String, String> fields, OfferedOptions options) {
    static final List<String> WORDS = List.of("title", "hint", "text", "unit", "purpose", "rowName");
    static final List<String> VALUES = List.of("required", "show", "min", "max", "minLength", "maxLength", "sensitive");
    static final List<String> ROWS = List.of("repeat/min", "repeat/max");

    public Sheet {
        fields = new TreeMap<>(fields);
    }

    public static Sheet of(OutlinedItem item) {
        var fields = new TreeMap<String, String>();
        keys(item, item.kind()).forEach(key -> read(item.written(), key, fields));
        return new Sheet(item.kind(), fields, OfferedOptions.of(item));
    }

    public static Sheet of(OutlinedPage page) {
        var fields = new TreeMap<String, String>();
        List.of("title", "hint", "show").forEach(key -> read(page.written(), key, fields));
        return new Sheet("", fields, OfferedOptions.NOTHING);
    }

    /** Of a page that is new. */
    public static Sheet ofNewPage() {
        var fields = new TreeMap<String, String>();
        List.of("title", "hint", "show").forEach(key -> names(key).forEach(name -> fields.put(name, "")));
        return new Sheet("", fields, OfferedOptions.NOTHING);
    }

    /** Of a question that is new. */
    public static Sheet ofNew(String kind) {
        var fields = new TreeMap<String, String>();
        keysOf(kind).forEach(key -> names(key).forEach(name -> fields.put(name, "")));
        return new Sheet(kind, fields, OfferedOptions.NOTHING);
    }

    private static List<String> keys(OutlinedItem item, String kind) {
        if (item.isUse()) {
            return item.id().isEmpty() ? List.of("show", "required") : List.of("title", "hint", "show", "required");
        }
        return keysOf(kind).filter(key -> isSimple(item, key)).toList();
    }

    /** The keys that mean something for a kind and have a field. */
    static Stream<String> keysOf(String kind) {
        return Stream.of(WORDS, VALUES, ROWS)
                .flatMap(List::stream)
                .filter(key -> ItemKeys.fits(key.replaceFirst("/.*", ""), kind))
                .filter(key -> !(ROWS.contains(key) && kind.equals("matrix")));
    }

    /** Whether a field can show what is written: rows that follow from others, or a text in one language, it cannot. */
    private static boolean isSimple(OutlinedItem item, String key) {
        if (ROWS.contains(key)) {
            return !item.has("repeat/each");
        }
        if (key.equals("required") && item.has("computed")) {
            return false;
        }
        return !item.has(key)
                || WORDS.contains(key)
                        == item.written()
                                .below(key)
                                .filter(Passage.Fields.class::isInstance)
                                .isPresent();
    }

    private static void read(Passage.Fields written, String key, SortedMap<String, String> fields) {
        names(key).forEach(name -> fields.put(name, SheetText.shown(key, Written.value(written, name))));
    }

    private static List<String> names(String key) {
        return WORDS.contains(key) ? List.of(key + "/zh", key + "/en") : List.of(key);
    }

    public String get(String field) {
        return fields.getOrDefault(field, "");
    }

    public boolean has(String field) {
        return fields.containsKey(field);
    }

    /** Whether nothing is filled in. */
    public boolean isBlank() {
        boolean none = switch (options) {
            case OfferedOptions.Nothing nothing -> true;
            case OfferedOptions.Own(var rows) -> rows.stream().allMatch(OptionRow::isEmpty);
            case OfferedOptions.Vocabulary vocabulary -> false;
            case OfferedOptions.Otherwise otherwise -> false;
        };
        return none && fields.values().stream().allMatch(String::isBlank);
    }

    public Wording words(String key) {
        return new Wording(get(key + "/zh"), get(key + "/en"));
    }

    public Sheet with(String field, String value) {
        var changed = new TreeMap<>(fields);
        changed.put(field, value);
        return new Sheet(kind, changed, options);
    }

    public Sheet with(OfferedOptions others) {
        return new Sheet(kind, fields, others);
    }

    /** The same of another kind: with the fields of that kind. */
    public Sheet as(String other) {
        var changed = new TreeMap<String, String>();
        keysOf(other).flatMap(key -> names(key).stream()).forEach(name -> changed.put(name, get(name)));
        return new Sheet(other, changed, ItemKeys.fits("options", other) ? options : OfferedOptions.NOTHING);
    }

    /**
     * Writes this over what stands at {@code path}: only what differs from {@code before}, which was read there. What does
     * not fit another kind goes.
     */
    public Manuscript write(Manuscript text, String path, Sheet before) {
        Manuscript changed = text;
        if (!kind.equals(before.kind)) {
            for (String key : Unfit.keys(text, path, kind)) {
                changed = changed.drop(path, key);
            }
            changed = changed.put(path, "kind", new Content.Text(kind));
        }
        for (String key : WORDS) {
            if (has(key + "/zh")) {
                changed = SheetText.words(changed, path, key, before.words(key), words(key));
            }
        }
        for (String key : Stream.concat(VALUES.stream(), ROWS.stream()).toList()) {
            if (has(key)) {
                changed = SheetText.value(changed, path, key, before.get(key), get(key));
            }
        }
        return options.write(changed, path, before.options);
    }

    /** As a new question, or, of no kind, a page. */
    public Content.Fields content(String id) {
        SequencedMap<String, Content> written = new LinkedHashMap<>();
        written.put("id", new Content.Text(id));
        if (!kind.isEmpty()) {
            written.put("kind", new Content.Text(kind));
        }
        for (String key : WORDS) {
            if (!words(key).isBlank()) {
                written.put(key, words(key).content());
            }
        }
        for (String key : VALUES) {
            if (!get(key).isBlank()) {
                written.put(key, SheetText.content(key, get(key)));
            }
        }
        rows().ifPresent(rows -> written.put("repeat", rows));
        options.content().ifPresent(offered -> written.put("options", offered));
        if (kind.isEmpty() || kind.equals("group")) {
            written.put("items", new Content.Items(List.of()));
        }
        return new Content.Fields(written);
    }

    private Optional<Content> rows() {
        SequencedMap<String, Content> rows = new LinkedHashMap<>();
        for (String key : ROWS) {
            if (!get(key).isBlank()) {
                rows.put(key.substring(key.indexOf('/') + 1), SheetText.content(key, get(key)));
            }
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Content.Fields(rows));
    }
}
