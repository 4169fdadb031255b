package org.gulou.catalog.design;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** A text in both languages of the portal, either of which may still be missing: then it is the empty text. */
public record Wording(String zh, String en) {
    public static final Wording NONE = new Wording("", "");

    /** What a reader of this language sees: the other language where hers is missing. */
    public String in(String language) {
        String exact = language.equals("en") ? en : zh;
        return exact.isEmpty() ? zh + en : exact;
    }

    public boolean isBlank() {
        return zh.isBlank() && en.isBlank();
    }

    Content content() {
        SequencedMap<String, Content> both = new LinkedHashMap<>();
        both.put("zh", new Content.Text(zh));
        both.put("en", new Content.Text(en));
        return new Content.Fields(both);
    }

    /** The text under a key; without words where there is none. */
    static Wording of(Passage.Fields fields, String key) {
        return new Wording(Written.value(fields, key + "/zh"), Written.value(fields, key + "/en"));
    }

    /** The text under a key at the root of a file; without words where there is none. */
    public static Wording of(Manuscript file, String key) {
        return of(file.root(), key);
    }

    /** The text that stands here. */
    static Wording of(Passage.Fields here) {
        return new Wording(Written.value(here, "zh"), Written.value(here, "en"));
    }
}
