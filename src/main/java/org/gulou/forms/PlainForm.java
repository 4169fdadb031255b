package org.gulou.forms;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gulou.forms.FilledForm.Entry;
import org.gulou.forms.source.ReadOn;
import org.gulou.kernel.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A filled form as plain maps, lists and texts. */
final class PlainForm {
    private PlainForm() {}

    static Map<String, Object> of(FilledForm form) {
        var map = new LinkedHashMap<String, Object>();
        map.put("sections", form.sections().stream().map(PlainForm::section).toList());
        var values = new LinkedHashMap<String, Object>();
        form.values().forEach((name, value) -> values.put(name, PlainValue.of(value)));
        map.put("values", values);
        map.put(
                "eligibility",
                form.eligibility().stream().map(PlainForm::finding).toList());
        map.put("papers", form.papers().stream().map(PlainForm::paper).toList());
        map.put("fees", form.fees().stream().map(PlainForm::fee).toList());
        map.put("passed", form.passed().stream().map(PlainForm::passed).toList());
        map.put("consents", form.consents().stream().map(PlainForm::consent).toList());
        map.put("provisional", form.provisional().stream().sorted().toList());
        return map;
    }

    private static Map<String, Object> object(Object... namesAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    private static Object section(FilledForm.Section section) {
        return object(
                "page", section.page(),
                "title", section.title().texts(),
                "entries", section.entries().stream().map(PlainForm::entry).toList());
    }

    private static Map<String, Object> entry(Entry entry) {
        return switch (entry) {
            case Entry.Answer answer -> answer(answer);
            case Entry.Note note ->
                object(
                        "path", note.path(),
                        "label", note.label().texts(),
                        "note", note.text().texts(),
                        "on", note.on().stream().map(ReadOn::name).sorted().toList());
            case Entry.Group group ->
                object(
                        "path", group.path(),
                        "label", group.label().texts(),
                        "entries",
                                group.entries().stream().map(PlainForm::entry).toList());
            case Entry.Rows rows ->
                object(
                        "path", rows.path(),
                        "label", rows.label().texts(),
                        "rows", rows.rows().stream().map(PlainForm::row).toList());
        };
    }

    private static Map<String, Object> answer(Entry.Answer answer) {
        Map<String, Object> map = object(
                "path", answer.path(),
                "label", answer.label().texts(),
                "kind", answer.kind(),
                "value", PlainValue.of(answer.value()),
                "shown", answer.shown().texts(),
                "computed", answer.computed(),
                "files", answer.files().stream().map(PlainAnswers::upload).toList());
        answer.told().ifPresent(told -> map.put("told", PlainAnswers.told(told)));
        answer.register().ifPresent(note -> map.put("register", PlainRegister.note(note)));
        return map;
    }

    private static Map<String, Object> row(FilledForm.Row row) {
        return object(
                "key", row.key(),
                "title", row.title().texts(),
                "entries", row.entries().stream().map(PlainForm::entry).toList());
    }

    private static Map<String, Object> finding(Eligibility.Finding finding) {
        return object(
                "rule", finding.rule(),
                "outcome", finding.outcome().word(),
                "words", finding.words().texts(),
                "otherwise", finding.otherwise().texts(),
                "basis", finding.basis().texts(),
                "binding", finding.binding(),
                "needs", List.copyOf(finding.needs()),
                "because", finding.because().stream().map(PlainForm::because).toList());
    }

    private static Object because(Eligibility.Because because) {
        return object("label", because.label().texts(), "shown", because.shown().texts());
    }

    private static Map<String, Object> paper(FilledForm.Paper paper) {
        Map<String, Object> map = object(
                "path", paper.path(),
                "title", paper.title().texts(),
                "way", paper.way().means().word(),
                "period", paper.way().period(),
                "reason", paper.reason(),
                "files", paper.files().stream().map(PlainAnswers::upload).toList());
        paper.held().ifPresent(held -> map.put("held", PlainRegister.held(held)));
        return map;
    }

    private static Map<String, Object> fee(FeeLine fee) {
        return object(
                "id", fee.id(),
                "title", fee.title().texts(),
                "amount", PlainValue.of(fee.amount()),
                "needs", List.copyOf(fee.needs()),
                "due", fee.due());
    }

    private static Object passed(FilledForm.Passed passed) {
        return object(
                "page", passed.page(),
                "path", passed.path(),
                "words", passed.words().texts(),
                "reason", passed.reason());
    }

    private static FilledForm.Passed passed(Map<String, Object> map) {
        return new FilledForm.Passed(
                PlainAnswers.text(map, "page"),
                PlainAnswers.text(map, "path"),
                words(map, "words"),
                PlainAnswers.text(map, "reason"));
    }

    private static Object consent(Sensitive agreed) {
        return object(
                "path", agreed.path(),
                "label", agreed.label().texts(),
                "purpose", agreed.purpose().texts());
    }

    private static Sensitive consent(Map<String, Object> map) {
        return new Sensitive(PlainAnswers.text(map, "path"), words(map, "label"), words(map, "purpose"));
    }

    static FilledForm read(Map<String, ?> map) {
        return new FilledForm(
                list(map.get("sections")).stream().map(PlainForm::section).toList(),
                PlainValue.fields(PlainAnswers.map(map.get("values"))),
                list(map.get("eligibility")).stream().map(PlainForm::finding).toList(),
                list(map.get("papers")).stream().map(PlainForm::paper).toList(),
                list(map.get("fees")).stream().map(PlainForm::fee).toList(),
                list(map.get("passed")).stream().map(PlainForm::passed).toList(),
                list(map.get("consents")).stream().map(PlainForm::consent).toList(),
                new LinkedHashSet<>(PlainAnswers.strings(map.get("provisional"))));
    }

    private static List<Map<String, Object>> list(@Nullable Object value) {
        return PlainAnswers.list(value).stream().map(PlainAnswers::map).toList();
    }

    private static LocalizedText words(Map<String, Object> map, String key) {
        return PlainAnswers.words(map.get(key));
    }

    private static FilledForm.Section section(Map<String, Object> map) {
        return new FilledForm.Section(PlainAnswers.text(map, "page"), words(map, "title"), entries(map.get("entries")));
    }

    private static List<Entry> entries(@Nullable Object value) {
        return list(value).stream().map(PlainForm::entry).toList();
    }

    private static Entry entry(Map<String, Object> map) {
        String path = PlainAnswers.text(map, "path");
        LocalizedText label = words(map, "label");
        if (map.containsKey("rows")) {
            return new Entry.Rows(
                    path,
                    label,
                    list(map.get("rows")).stream().map(PlainForm::row).toList());
        }
        if (map.containsKey("entries")) {
            return new Entry.Group(path, label, entries(map.get("entries")));
        }
        if (map.containsKey("note")) {
            return new Entry.Note(
                    path,
                    label,
                    words(map, "note"),
                    PlainAnswers.strings(map.get("on")).stream()
                            .map(ReadOn::valueOf)
                            .collect(Collectors.toSet()));
        }
        return new Entry.Answer(
                path,
                label,
                PlainAnswers.text(map, "kind"),
                PlainValue.read(map.get("value")),
                words(map, "shown"),
                Boolean.TRUE.equals(map.get("computed")),
                uploads(map),
                PlainAnswers.told(map.get("told")),
                PlainRegister.readNote(map.get("register")));
    }

    private static List<Upload> uploads(Map<String, Object> map) {
        return list(map.get("files")).stream().map(PlainAnswers::upload).toList();
    }

    private static FilledForm.Row row(Map<String, Object> map) {
        return new FilledForm.Row(PlainAnswers.text(map, "key"), words(map, "title"), entries(map.get("entries")));
    }

    private static Eligibility.Finding finding(Map<String, Object> map) {
        return new Eligibility.Finding(
                PlainAnswers.text(map, "rule"),
                Eligibility.Outcome.of(PlainAnswers.text(map, "outcome")),
                words(map, "words"),
                words(map, "otherwise"),
                words(map, "basis"),
                Boolean.TRUE.equals(map.get("binding")),
                new LinkedHashSet<>(PlainAnswers.strings(map.get("needs"))),
                list(map.get("because")).stream()
                        .map(because -> new Eligibility.Because(words(because, "label"), words(because, "shown")))
                        .toList());
    }

    private static FilledForm.Paper paper(Map<String, Object> map) {
        Way.Means means = Way.Means.of(PlainAnswers.text(map, "way"))
                .orElseThrow(() -> new IllegalArgumentException("'" + map.get("way") + "' is no way for a paper"));
        return new FilledForm.Paper(
                PlainAnswers.text(map, "path"),
                words(map, "title"),
                new Way(means, PlainAnswers.text(map, "period")),
                PlainAnswers.text(map, "reason"),
                PlainRegister.readHeld(map.get("held")),
                uploads(map));
    }

    private static FeeLine fee(Map<String, Object> map) {
        return new FeeLine(
                PlainAnswers.text(map, "id"),
                words(map, "title"),
                PlainValue.read(map.get("amount")),
                new LinkedHashSet<>(PlainAnswers.strings(map.get("needs"))),
                PlainAnswers.text(map, "due"));
    }
}
