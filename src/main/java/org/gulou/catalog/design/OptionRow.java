package org.gulou.catalog.design;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * Something that may be chosen.
 *
 * @param was its place in the list as the text has it, from 0; -1 where it is new
 * @param code what is stored, and what rules compare with
 * @param title without words where the code is its own title
 */
public record OptionRow(int was, String code, Wording title) {
    /** The one that nothing has been written into yet. */
    public static final OptionRow EMPTY = new OptionRow(-1, "", Wording.NONE);

    public boolean isEmpty() {
        return code.isBlank() && title.isBlank();
    }

    /** What people read. */
    public String in(String language) {
        return title.isBlank() ? code : title.in(language);
    }

    static OptionRow of(Passage written, int place) {
        return switch (written) {
            case Passage.Fields fields ->
                new OptionRow(place, Written.value(fields, "id"), Wording.of(fields, "title"));
            case Passage.Scalar scalar -> new OptionRow(place, scalar.value(), Wording.NONE);
            case Passage.Items list -> new OptionRow(place, "", Wording.NONE);
        };
    }

    Content content() {
        if (title.isBlank()) {
            return new Content.Text(code);
        }
        SequencedMap<String, Content> fields = new LinkedHashMap<>();
        fields.put("id", new Content.Text(code));
        fields.put("title", title.content());
        return new Content.Fields(fields);
    }

    boolean saysAs(OptionRow other) {
        return code.equals(other.code) && title.equals(other.title);
    }
}
