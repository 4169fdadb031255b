package org.gulou.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gulou.forms.Display;
import org.gulou.forms.FilledForm;
import org.gulou.forms.FilledForm.Entry;
import org.gulou.forms.kind.Divisions;
import org.gulou.forms.kind.Local;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;
import org.gulou.language.Value;
import org.gulou.workflow.Move;
import org.gulou.workflow.Need;

/**
 * The words for what a letter names, in one language: answers as they were shown when filed, facts of the case, and what
 * officials gave with their acts.
 */
final class CaseWords {
    private final Proceeding proceeding;
    private final String language;
    private final Map<String, String> shown = new LinkedHashMap<>();
    private final Map<String, FilledForm.Entry.Rows> rows = new LinkedHashMap<>();

    CaseWords(Proceeding proceeding, String language) {
        this.proceeding = proceeding;
        this.language = language;
        proceeding.record().sections().forEach(section -> collect(section.entries(), shown, rows));
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

    /** The words for a path such as {@code applicant.name}, {@code case.filedOn} or {@code grant.tier}. */
    Optional<String> of(String path) {
        String answer = shown.get(path);
        if (answer != null) {
            return Optional.of(answer).filter(text -> !text.isBlank());
        }
        return given(path).or(() -> fact(path));
    }

    /** The words for a value; empty where there is none. */
    Optional<String> of(Value value) {
        return value instanceof Value.Empty || value.isUnknown() ? Optional.empty() : Optional.of(words(value));
    }

    /** Each row of a repeating group: the words of its answers, by their name in the row. */
    List<Map<String, String>> rows(String group) {
        var each = new ArrayList<Map<String, String>>();
        FilledForm.Entry.Rows list = rows.get(group);
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

    private Optional<String> given(String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String moveId = path.substring(0, dot);
        String key = path.substring(dot + 1);
        return proceeding.acts().reversed().stream()
                .filter(act -> act.act().move().equals(moveId))
                .findFirst()
                .flatMap(act -> filled(act, key)
                        .or(() -> Optional.ofNullable(value(act.act().given(), key))
                                .map(value -> label(moveId, key, value).orElseGet(() -> words(value)))));
    }

    /** The words that the official saw when the form was filled in, of options their labels. */
    private Optional<String> filled(Proceeding.DoneAct act, String key) {
        var inForm = new LinkedHashMap<String, String>();
        act.filled()
                .ifPresent(form ->
                        form.sections().forEach(section -> collect(section.entries(), inForm, new LinkedHashMap<>())));
        return Optional.ofNullable(inForm.get(key)).filter(text -> !text.isBlank());
    }

    private static @org.jspecify.annotations.Nullable Value value(Map<String, Value> given, String key) {
        Value direct = given.get(key);
        if (direct != null) {
            return direct;
        }
        return given.values().stream()
                .filter(Value.Fields.class::isInstance)
                .map(filled -> ((Value.Fields) filled).fields().get(key))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The words of what a move asks for itself: of the option chosen, of an amount with its currency. */
    private Optional<String> label(String moveId, String key, Value value) {
        return proceeding
                .workflow()
                .move(moveId)
                .map(Move::needs)
                .flatMap(needs -> needs.stream()
                        .filter(need ->
                                need instanceof Need.Item item && item.id().equals(key))
                        .map(Need.Item.class::cast)
                        .findFirst())
                .map(item -> shown(item, value).in(language));
    }

    private LocalizedText shown(Need.Item item, Value value) {
        LocalizedText option =
                value instanceof Value.Text(String id) ? item.options().get(id) : null;
        return option == null
                ? Display.of(value, item.type(), new Local(OfficeTime.day(proceeding.now()), Divisions.NONE))
                : option;
    }

    private Optional<String> fact(String path) {
        Value value = proceeding.situation().scope().value(path.split("\\.", 2)[0]);
        for (String name :
                path.contains(".") ? path.substring(path.indexOf('.') + 1).split("\\.") : new String[0]) {
            value = value instanceof Value.Fields(Map<String, Value> fields)
                    ? fields.getOrDefault(name, Value.EMPTY)
                    : Value.EMPTY;
        }
        return of(value);
    }

    private String words(Value value) {
        boolean chinese = language.equals("zh");
        return switch (value) {
            case Value.Empty() -> "";
            case Value.Unknown unknown -> "–";
            case Value.Bool(boolean is) -> chinese ? (is ? "是" : "否") : (is ? "yes" : "no");
            case Value.Num(BigDecimal number) -> number.toPlainString();
            case Value.Text(String text) -> text;
            case Value.Date(LocalDate date) ->
                chinese
                        ? date.format(DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.CHINA))
                        : date.format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH));
            case Value.Time time -> time.time().toString();
            case Value.DateTime dateTime ->
                dateTime.at().format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT));
            case Value.Days days -> days.duration().toString();
            case Value.Months months -> Long.toString(months.months());
            case Value.Items(List<Value> items) ->
                String.join(
                        chinese ? "、" : ", ", items.stream().map(this::words).toList());
            case Value.Fields fields -> "";
            case Value.Range range -> "";
        };
    }
}
