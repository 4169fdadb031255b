package org.gulou.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.forms.FilledForm;
import org.gulou.forms.FilledForm.Entry;
import org.gulou.kernel.Lasting;
import org.gulou.kernel.OfficeTime;
import org.gulou.language.Value;

/** The words for the answers of a form, in one language, as they were shown when it was filled in. */
final class RecordWords {
    private final FilledForm form;
    private final String language;
    private final Map<String, String> shown = new LinkedHashMap<>();
    private final Map<String, Entry.Rows> lists = new LinkedHashMap<>();

    RecordWords(FilledForm form, String language) {
        this.form = form;
        this.language = language;
        form.sections().forEach(section -> collect(section.entries(), shown, lists));
    }

    private void collect(List<Entry> entries, Map<String, String> into, Map<String, Entry.Rows> lists) {
        for (Entry entry : entries) {
            switch (entry) {
                case Entry.Answer answer ->
                    into.put(answer.path(), answer.shown().in(language));
                case Entry.Note note -> {}
                case Entry.Group group -> collect(group.entries(), into, lists);
                case Entry.Rows list -> lists.put(list.path(), list);
            }
        }
    }

    /** Whether a question of that path was asked. */
    boolean asked(String path) {
        return shown.containsKey(path);
    }

    /** The words of an answer such as {@code applicant.name}; empty where it was left blank. */
    Optional<String> answer(String path) {
        return Optional.ofNullable(shown.get(path)).filter(text -> !text.isBlank());
    }

    /** The words of all answers outside lists, by their path. */
    Map<String, String> answers() {
        return Map.copyOf(shown);
    }

    /** The words of an answer, else of what rules may read under that path. */
    Optional<String> of(String path) {
        String[] names = path.split("\\.");
        return asked(path) ? answer(path) : of(within(form.values().getOrDefault(names[0], Value.EMPTY), names));
    }

    /**
     * The words of a row, or of what {@code path} names in it.
     *
     * @param shown the words of all rows of its list, as they were shown; none if they were not
     */
    Optional<String> of(LetterScope.Row row, String path, List<Map<String, String>> shown) {
        String[] names = path.split("\\.");
        String inRow = path.substring(Math.min(path.length(), names[0].length() + 1));
        Map<String, String> words = row.index() < shown.size() ? shown.get(row.index()) : Map.of();
        return words.containsKey(inRow)
                ? Optional.ofNullable(words.get(inRow)).filter(text -> !text.isBlank())
                : of(within(row.value(), names));
    }

    /** A part of the value that the first of {@code names} stands for. */
    static Value within(Value whole, String[] names) {
        Value value = whole;
        for (int i = 1; i < names.length; i++) {
            value = value instanceof Value.Fields(Map<String, Value> fields)
                    ? fields.getOrDefault(names[i], Value.EMPTY)
                    : Value.EMPTY;
        }
        return value;
    }

    /** The words for a value; empty where there is none. */
    Optional<String> of(Value value) {
        return value instanceof Value.Empty || value.isUnknown() ? Optional.empty() : Optional.of(words(value));
    }

    /** The words in which a value was shown that a rule hands on as it was answered. */
    Optional<String> handed(String path, Value value) {
        return form.shownTo(List.of(path))
                .answers()
                .filter(answer -> answer.value().equals(value))
                .map(answer -> answer.shown().in(language))
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    /** Each row of a repeating group: the words of its answers, by their name in the row. */
    List<Map<String, String>> rows(String group) {
        var each = new ArrayList<Map<String, String>>();
        Entry.Rows list = lists.get(group);
        if (list != null) {
            for (FilledForm.Row row : list.rows()) {
                var inRow = new LinkedHashMap<String, String>();
                collect(row.entries(), inRow, new LinkedHashMap<>());
                String prefix = group + "." + row.key() + ".";
                var byName = new LinkedHashMap<String, String>();
                inRow.forEach((path, text) ->
                        byName.put(path.startsWith(prefix) ? path.substring(prefix.length()) : path, text));
                each.add(byName);
            }
        }
        return each;
    }

    String words(Value value) {
        boolean chinese = language.equals("zh");
        return switch (value) {
            case Value.Empty() -> "";
            case Value.Unknown unknown -> "–";
            case Value.Bool(boolean is) -> chinese ? (is ? "是" : "否") : (is ? "yes" : "no");
            case Value.Num(BigDecimal number) -> number.toPlainString();
            case Value.Text(String text) -> text;
            case Value.Date(LocalDate date) -> OfficeTime.words(date).in(language);
            case Value.Time time -> time.time().toString();
            case Value.DateTime(var at, var zone) -> OfficeTime.words(at).in(language);
            case Value.Days(var duration) -> Lasting.words(duration).in(language);
            case Value.Months(long months) -> Lasting.months(months).in(language);
            case Value.Items(List<Value> items) ->
                String.join(
                        chinese ? "、" : ", ", items.stream().map(this::words).toList());
            case Value.Fields fields -> "";
            case Value.Range range -> "";
        };
    }
}
