package org.gulou.catalog.design;

import java.util.LinkedHashMap;
import java.util.List;
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
 * @param checks rules that the answer must keep; none for what has no answer
 */
public record Sheet(String kind, SortedMap<String, String> fields, OfferedOptions options, List<CheckRow> checks) {
    public Sheet {
        fields = new TreeMap<>(fields);
        checks = List.copyOf(checks);
    }

    public static Sheet of(OutlinedItem item) {
        var fields = new TreeMap<String, String>();
        keys(item, item.kind()).forEach(key -> read(item.written(), key, fields));
        if (item.isUse()) {
            labels(item).forEach(key -> read(item.written(), key, fields));
        }
        return new Sheet(item.kind(), fields, OfferedOptions.of(item), CheckRow.of(item));
    }

    public static Sheet of(OutlinedPage page) {
        var fields = new TreeMap<String, String>();
        List.of("title", "hint", "show").forEach(key -> read(page.written(), key, fields));
        return new Sheet("", fields, OfferedOptions.NOTHING, List.of());
    }

    /** Of a page that is new. */
    public static Sheet ofNewPage() {
        var fields = new TreeMap<String, String>();
        List.of("title", "hint", "show").forEach(key -> SheetKeys.fields(key).forEach(name -> fields.put(name, "")));
        return new Sheet("", fields, OfferedOptions.NOTHING, List.of());
    }

    /** Of a question that is new. */
    public static Sheet ofNew(String kind) {
        var fields = new TreeMap<String, String>();
        SheetKeys.of(kind).forEach(key -> SheetKeys.fields(key).forEach(name -> fields.put(name, "")));
        return new Sheet(kind, fields, OfferedOptions.NOTHING, List.of());
    }

    private static List<String> keys(OutlinedItem item, String kind) {
        if (item.isUse()) {
            return SheetKeys.ofUse(!item.id().isEmpty())
                    .filter(key -> SheetKeys.isSimple(item, key))
                    .toList();
        }
        return SheetKeys.of(kind).filter(key -> SheetKeys.isSimple(item, key)).toList();
    }

    private static List<String> labels(OutlinedItem use) {
        return use.written().below(SheetKeys.LABEL).stream()
                .filter(Passage.Fields.class::isInstance)
                .flatMap(fields -> ((Passage.Fields) fields).fields().keySet().stream())
                .map(id -> SheetKeys.LABEL + "/" + id)
                .toList();
    }

    /** The same of a shared element that asks these, each of which can be called otherwise here. */
    public Sheet withLabels(List<String> ids) {
        var more = new TreeMap<>(fields);
        ids.stream()
                .flatMap(id -> Stream.of("zh", "en").map(tag -> SheetKeys.LABEL + "/" + id + "/" + tag))
                .forEach(field -> more.putIfAbsent(field, ""));
        return new Sheet(kind, more, options, checks);
    }

    private static void read(Passage.Fields written, String key, SortedMap<String, String> fields) {
        if (SheetKeys.LISTS.contains(key)) {
            fields.put(key, String.join(" ", Written.list(written, key)));
            return;
        }
        SheetKeys.fields(key).forEach(name -> fields.put(name, SheetText.shown(key, Written.value(written, name))));
    }

    /** Whether rules can be given that the answer must keep. */
    public boolean hasChecks() {
        return SheetKeys.hasChecks(kind);
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
        return none && checks.isEmpty() && fields.values().stream().allMatch(String::isBlank);
    }

    public Wording words(String key) {
        return new Wording(get(key + "/zh"), get(key + "/en"));
    }

    public Sheet with(String field, String value) {
        var changed = new TreeMap<>(fields);
        changed.put(field, value);
        return new Sheet(kind, changed, options, checks);
    }

    public Sheet with(OfferedOptions others) {
        return new Sheet(kind, fields, others, checks);
    }

    public Sheet with(List<CheckRow> others) {
        return new Sheet(kind, fields, options, others);
    }

    /** The same of another kind: with the fields of that kind. */
    public Sheet as(String other) {
        var changed = new TreeMap<String, String>();
        SheetKeys.of(other)
                .flatMap(key -> SheetKeys.fields(key).stream())
                .forEach(name -> changed.put(name, get(name)));
        return new Sheet(
                other,
                changed,
                ItemKeys.fits("options", other) ? options : OfferedOptions.NOTHING,
                SheetKeys.hasChecks(other) ? checks : List.of());
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
        for (String key : SheetKeys.WORDS) {
            if (has(key + "/zh")) {
                changed = SheetText.words(changed, path, key, before.words(key), words(key));
            }
        }
        changed = labelled(changed, path, before);
        for (String key : SheetKeys.VALUES) {
            if (has(key)) {
                changed = SheetText.value(changed, path, key, before.get(key), get(key));
            }
        }
        for (String key : SheetKeys.LISTS) {
            if (has(key)) {
                changed = SheetText.value(changed, path, key, before.get(key), get(key));
            }
        }
        return CheckRow.write(options.write(changed, path, before.options), path, before.checks, checks);
    }

    private Manuscript labelled(Manuscript text, String path, Sheet before) {
        Manuscript changed = text;
        String labels = SheetKeys.LABEL + "/";
        for (String field : fields.keySet()) {
            if (field.startsWith(labels) && field.endsWith("/zh")) {
                String key = field.substring(0, field.length() - "/zh".length());
                changed = SheetText.label(changed, path, key.substring(labels.length()), before.words(key), words(key));
            }
        }
        return changed;
    }

    /** As a new question, or, of no kind, a page. */
    public Content.Fields content(String id) {
        SequencedMap<String, Content> written = new LinkedHashMap<>();
        written.put("id", new Content.Text(id));
        if (!kind.isEmpty()) {
            written.put("kind", new Content.Text(kind));
        }
        for (String key : SheetKeys.WORDS) {
            if (!words(key).isBlank()) {
                written.put(key, words(key).content());
            }
        }
        Stream.of(SheetKeys.VALUES, SheetKeys.LISTS)
                .flatMap(List::stream)
                .filter(key -> !get(key).isBlank())
                .forEach(key -> put(written, key));
        options.content().ifPresent(offered -> written.put("options", offered));
        if (!checks.isEmpty()) {
            written.put("checks", CheckRow.content(checks));
        }
        if (kind.isEmpty() || kind.equals("group")) {
            written.put("items", new Content.Items(List.of()));
        }
        return new Content.Fields(written);
    }

    /** A value under its key, or in what its key holds. */
    private void put(SequencedMap<String, Content> written, String key) {
        int slash = key.indexOf('/');
        Content content = SheetText.content(key, get(key));
        if (slash < 0) {
            written.put(key, content);
            return;
        }
        String outer = key.substring(0, slash);
        Content.Fields held = written.get(outer) instanceof Content.Fields fields ? fields : Content.fields();
        written.put(outer, held.with(key.substring(slash + 1), content));
    }
}
