package org.gulou.forms;

import java.util.List;
import java.util.Optional;
import org.gulou.forms.kind.FileLimits;
import org.gulou.forms.kind.Kind;
import org.gulou.kernel.DivisionCode;

/**
 * A question as a page shows it, in the reader's language: everything its fragment needs, and nothing else.
 *
 * @param id path with row keys, the field's name and the id of its first control
 * @param kind names the fragment; {@code info}, {@code heading}, {@code group}, {@code rows} and {@code computed} besides
 *     the kinds of answers
 * @param text of an information box or a declaration; what a computed item shows; what a row is called, if anything
 * @param purpose why it is asked
 * @param values as typed, one per control
 * @param error what to put right; the empty text if nothing
 * @param warning worth a look, but does not stop; the empty text if nothing
 * @param notes what else is to be said beside it
 * @param options of choices, of yes and no, and of the first list of a division
 * @param view how the options are offered; to be searched, {@code values} hold what was sought, then what was chosen
 * @param selects of a division: one per level, from above
 * @param inWords whether {@code maxLength} counts words rather than characters
 * @param min {@code min} and {@code max} as HTML attributes take them; the empty text if none
 * @param parts of a group
 * @param rows of a repeating group
 */
public record Question(
        String id,
        String kind,
        String label,
        String hint,
        String text,
        String purpose,
        String unit,
        List<String> values,
        String error,
        String warning,
        Notes notes,
        boolean required,
        boolean sensitive,
        String autocomplete,
        String inputmode,
        int maxLength,
        boolean inWords,
        String min,
        String max,
        List<Choice> options,
        Kind.View view,
        List<Select> selects,
        List<Upload> files,
        Optional<FileLimits> limits,
        List<Question> parts,
        List<Row> rows,
        boolean moreRows) {
    /**
     * An option, or an entry of a select.
     *
     * @param exclusive whether choosing it excludes all others
     * @param asks the path of the question for particulars ("other: …"); the empty text if there is none
     */
    public record Choice(
            String id, String value, String label, String hint, boolean chosen, boolean exclusive, String asks) {
        public Choice(String id, String value, String label, String hint, boolean chosen, boolean exclusive) {
            this(id, value, label, hint, chosen, exclusive, "");
        }

        /** For {@code checked="#{choice.checked}"}: null drops the attribute, whereas "false" would set it. */
        public @org.jspecify.annotations.Nullable String checked() {
            return chosen ? "checked" : null;
        }

        public @org.jspecify.annotations.Nullable String selected() {
            return chosen ? "selected" : null;
        }
    }

    /**
     * What is said beside a question.
     *
     * @param told the earlier case that the answer was taken over from
     * @param doubt the reason with which its warning may be passed
     * @param provisional whether what is computed hangs on a figure of a day that has not come
     * @param register what a register said of it
     * @param news whether a register says something else, or nothing any more, than when its page was continued
     */
    public record Notes(
            Optional<EarlierCase> told,
            Optional<Doubt> doubt,
            boolean provisional,
            Optional<RegisterNote> register,
            boolean news) {
        public static final Notes NONE = new Notes(Optional.empty(), Optional.empty(), false, Optional.empty(), false);

        /** {@link #register} for a page; null for none. */
        public @org.jspecify.annotations.Nullable RegisterNote fetched() {
            return register.orElse(null);
        }

        /** {@link #told} for a page; null for none. */
        public @org.jspecify.annotations.Nullable EarlierCase earlier() {
            return told.orElse(null);
        }

        /** {@link #doubt} for a page; null for none. */
        public @org.jspecify.annotations.Nullable Doubt asked() {
            return doubt.orElse(null);
        }
    }

    /** The divisions of one level, of which one is chosen. */
    public record Select(DivisionCode.Level level, List<Choice> places) {}

    /**
     * A row of a repeating group.
     *
     * @param path of the row, {@code household.r7k2}: what "remove" sends
     * @param title such as "Household member 2"
     */
    public record Row(String path, String title, boolean removable, List<Question> parts) {}

    /** The first value; the empty text if there is none. */
    public String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** The value of control {@code index}, from 0; the empty text if there is none. */
    public String value(int index) {
        return index < values.size() ? values.get(index) : "";
    }

    public boolean invalid() {
        return !error.isEmpty();
    }

    /** The ids of hint and error, for aria-describedby; null where there is neither. */
    public @org.jspecify.annotations.Nullable String describedBy() {
        String ids = (hint.isEmpty() ? "" : id + "-hint ") + (invalid() ? id + "-error" : "");
        return ids.isEmpty() ? null : ids.strip();
    }

    /** The same behind the id of what stands at the control itself: {@code own} is what that id ends in. */
    public String describedWith(String own) {
        @org.jspecify.annotations.Nullable String others = describedBy();
        return id + "-" + own + (others == null ? "" : " " + others);
    }

    /** A question while it is put together. */
    static final class Draft {
        final String id;
        final String label;
        String kind = "";
        String hint = "";
        String text = "";
        String purpose = "";
        String unit = "";
        List<String> values = List.of();
        String error = "";
        String warning = "";
        Notes notes = Notes.NONE;
        boolean required;
        boolean sensitive;
        String autocomplete = "";
        String inputmode = "";
        int maxLength;
        boolean inWords;
        String min = "";
        String max = "";
        List<Choice> options = List.of();
        Kind.View view = Kind.View.USUAL;
        List<Select> selects = List.of();
        List<Upload> files = List.of();
        Optional<FileLimits> limits = Optional.empty();
        List<Question> parts = List.of();
        List<Row> rows = List.of();
        boolean moreRows;

        Draft(String id, String label) {
            this.id = id;
            this.label = label;
        }

        Question done() {
            return new Question(
                    id,
                    kind,
                    label,
                    hint,
                    text,
                    purpose,
                    unit,
                    values,
                    error,
                    warning,
                    notes,
                    required,
                    sensitive,
                    autocomplete,
                    inputmode,
                    maxLength,
                    inWords,
                    min,
                    max,
                    options,
                    view,
                    selects,
                    files,
                    limits,
                    parts,
                    rows,
                    moreRows);
        }
    }
}
