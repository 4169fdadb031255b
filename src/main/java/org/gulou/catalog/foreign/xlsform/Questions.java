package org.gulou.catalog.foreign.xlsform;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gulou.catalog.foreign.forms.Field;
import org.gulou.catalog.foreign.forms.FieldType;
import org.gulou.catalog.foreign.forms.NotCarried;
import org.gulou.catalog.foreign.forms.Term;
import org.gulou.catalog.foreign.xpath.Expression;
import org.gulou.catalog.foreign.xpath.Kind;
import org.gulou.kernel.Sentence;

/** Rows of the survey as fields. */
final class Questions {
    private static final Set<String> NOTED = Set.of(
            "start",
            "end",
            "today",
            "deviceid",
            "subscriberid",
            "simserial",
            "phonenumber",
            "username",
            "email",
            "audit",
            "start_geopoint",
            "background_geopoint",
            "imei",
            "background_audio");

    private static final Map<String, String> FILES =
            Map.of("image", "image/*", "audio", "audio/*", "video", "video/*", "file", "");

    /** A text that is no expression. */
    private static final Pattern EXPRESSION = Pattern.compile(".*(\\$\\{|\\w\\(|\\.\\./).*", Pattern.DOTALL);

    private final Known known;
    private final Selects selects;
    private final Texts texts;

    Questions(Known known, Choices choices, Texts texts) {
        this.known = known;
        this.selects = new Selects(known, choices, texts);
        this.texts = texts;
    }

    /** What rows become; those of a group without a title stand where it stood, under its condition. */
    List<Field> of(List<Entry> entries, boolean top) {
        var fields = new ArrayList<Field>();
        for (Entry entry : entries) {
            if (entry.isGroup()) {
                fields.addAll(group(entry, top));
            } else if (entry.isRepeat()) {
                Field rows = repeat(entry);
                fields.add(top ? rows.onPage() : rows);
            } else {
                fields.add(question(entry));
                selects.other(entry).ifPresent(fields::add);
            }
        }
        return fields;
    }

    private List<Field> group(Entry entry, boolean top) {
        String label = texts.of(entry.line(), "label");
        List<Field> inner = of(entry.inner(), false);
        boolean group = entry.type().equals("begin_group");
        if (label.isEmpty() && !top && group) {
            inner.forEach(field -> shown(entry, field));
            List<Sentence> unread = Settings.around(entry.line());
            Settings.written(entry.line(), "hint").forEach(unread::add);
            inner.stream().findFirst().ifPresent(first -> unread.forEach(first::lose));
            return inner;
        }
        Field around = begun(top ? FieldType.PAGE : FieldType.FRAME, entry).with(inner);
        if (!group) {
            around.lose(say(
                    "It is only a heading over what stands in it: the type '{type}' has nothing like it here.",
                    entry.line().said("type")));
        }
        Settings.around(entry.line()).forEach(around::lose);
        return List.of(shown(entry, around));
    }

    private Field repeat(Entry entry) {
        Field rows = begun(FieldType.ROWS, entry);
        String count = entry.line().said("repeat_count");
        if (count.matches("\\d{1,4}")) {
            rows.atLeast(Integer.parseInt(count)).atMost(Integer.parseInt(count));
        } else if (!count.isEmpty()) {
            Term.Path many = Expression.length(new Term.Path(List.of(Expression.key(entry.name()))));
            rows.check(
                    "repeat_count: " + count,
                    "",
                    () -> new Term.Compared("=", many, Expression.value(count, known, entry.name())));
        }
        Settings.around(entry.line()).forEach(rows::lose);
        return shown(entry, rows.with(of(entry.inner(), false)));
    }

    private Field shown(Entry entry, Field field) {
        String relevant = entry.line().said("relevant");
        return relevant.isEmpty()
                ? field
                : field.shown(relevant, () -> Expression.condition(relevant, known, entry.name()));
    }

    private Field begun(FieldType type, Entry entry) {
        String label = texts.of(entry.line(), "label");
        return Field.of(
                        type,
                        entry.line().said("type"),
                        Expression.key(entry.name()),
                        label.isEmpty() ? spoken(entry) : label)
                .named(entry.name().isEmpty() ? "row " + entry.line().row() : entry.name())
                .hint(texts.of(entry.line(), "hint"))
                .moreHint(texts.of(entry.line(), "guidance_hint"));
    }

    /** {@code hh_size} as words. */
    private static String spoken(Entry entry) {
        String words = entry.name().replaceAll("[_.-]+", " ").strip();
        return words.isEmpty() ? entry.line().said("type") : words;
    }

    private Field left(Entry entry, Sentence why) {
        String label = texts.of(entry.line(), "label");
        return Field.left(
                entry.line().said("type"), Expression.key(entry.name()), label.isEmpty() ? spoken(entry) : label, why);
    }

    private Field question(Entry entry) {
        Line line = entry.line();
        String calculation = line.said("calculation");
        if (entry.type().equals("calculate") || entry.type().equals("hidden")) {
            return calculate(entry, calculation);
        }
        if (NOTED.contains(entry.type())) {
            return left(entry, say("The device notes it there, and nobody answers it."));
        }
        if (entry.type().equals("note")) {
            Field note = Field.words("note", Expression.key(entry.name()), texts.of(line, "label"))
                    .named(entry.name());
            String hint = texts.of(line, "hint");
            if (!hint.isEmpty()) {
                note.lose(Settings.told("hint", hint));
            }
            Settings.unread(line, Set.of()).forEach(note::lose);
            Settings.written(line, "guidance_hint", "calculation", "constraint", "default", "required")
                    .forEach(note::lose);
            return shown(entry, note);
        }
        if (line.is("read_only") && calculation.isEmpty()) {
            Field left = left(entry, say("It is read-only there, and nobody answers it."));
            Settings.written(line, "default").forEach(left::lose);
            return left;
        }
        Field field = typed(entry);
        Settings.unread(line, entry.type().equals("range") ? Set.of("parameters") : Set.of())
                .forEach(field::lose);
        if (!line.is("read_only")) {
            Settings.written(line, "read_only").forEach(field::lose);
        }
        if (!entry.type().matches("select_(one|multiple)")) {
            Settings.written(line, "choice_filter").forEach(field::lose);
        }
        demands(entry, field);
        return shown(entry, field);
    }

    private void demands(Entry entry, Field field) {
        Line line = entry.line();
        String required = line.said("required");
        if (Line.isYes(required)) {
            if (entry.type().equals("acknowledge")) {
                field.ticked();
            } else {
                field.required();
            }
        } else if (!Line.isNo(required)) {
            field.required(required, () -> Expression.condition(required, known, entry.name()));
        }
        String constraint = line.said("constraint");
        String message = texts.of(line, "constraint_message");
        if (!constraint.isEmpty()) {
            field.check(constraint, message, () -> Expression.condition(constraint, known, entry.name()));
        } else if (!message.isEmpty()) {
            field.lose(Settings.told("constraint_message", message));
        }
        String calculation = line.said("calculation");
        if (!calculation.isEmpty()) {
            field.worked(false, calculation, () -> Expression.value(calculation, known, entry.name()));
        }
        begins(line.said("default"), field);
    }

    private static void begins(String first, Field field) {
        if (EXPRESSION.matcher(first).matches()) {
            field.lose(say("It begins empty; it began with {script}", first));
        } else if (!first.isEmpty()) {
            field.begins(first);
        }
    }

    /** What is worked out for others to read: a number, a text, a day, or yes or no. */
    private Field calculate(Entry entry, String calculation) {
        Field field = calculated(entry, calculation);
        Settings.unread(entry.line(), Set.of()).forEach(field::lose);
        Settings.written(entry.line(), "relevant", "constraint", "required", "default")
                .forEach(field::lose);
        // what is worked out in a group that is not asked is blank there, and a named rule stands in no group
        known.around(entry).forEach(group -> {
            String relevant = group.line().said("relevant");
            if (!relevant.isEmpty()) {
                field.lose(say("The condition around it is not carried over: {condition}", relevant));
            }
        });
        return field;
    }

    private Field calculated(Entry entry, String calculation) {
        if (calculation.isEmpty()) {
            return left(entry, say("It is hidden, and nobody answers it."));
        }
        try {
            if (known.around(entry).stream().anyMatch(Entry::isRepeat)) {
                throw new NotCarried(say("it is worked out anew in each row"));
            }
            Term term = Expression.value(calculation, known, entry.name());
            return begun(new Kind(known).of(term), entry).worked(true, calculation, () -> term);
        } catch (NotCarried not) {
            return left(
                    entry,
                    say(
                            "It is hidden and worked out, which is not carried over, because {why}: {script}",
                            not.why(),
                            calculation));
        }
    }

    private Field typed(Entry entry) {
        String appearance = entry.line().said("appearance");
        return switch (entry.type()) {
            case "text" -> begun(appearance.contains("multiline") ? FieldType.LONG_TEXT : FieldType.TEXT, entry);
            case "barcode" -> begun(FieldType.TEXT, entry);
            case "integer" -> begun(FieldType.NUMBER, entry).whole();
            case "decimal" -> begun(FieldType.NUMBER, entry);
            case "range" -> Range.limits(begun(FieldType.NUMBER, entry), entry.line());
            case "date" ->
                begun(
                        appearance.contains("month-year")
                                ? FieldType.MONTH
                                : appearance.matches(".*\\byear\\b.*") ? FieldType.YEAR : FieldType.DATE,
                        entry);
            case "time" -> begun(FieldType.TIME, entry);
            case "dateTime" -> begun(FieldType.MOMENT, entry);
            case "geopoint" -> begun(FieldType.POINT, entry);
            case "acknowledge" -> begun(FieldType.YES_NO, entry);
            case "image", "audio", "video", "file" ->
                begun(appearance.contains("signature") ? FieldType.SIGNATURE : FieldType.FILE, entry)
                        .files(false, FILES.getOrDefault(entry.type(), ""), "");
            case "select_one" -> selects.offering(begun(FieldType.CHOICE, entry), entry);
            case "select_multiple" -> selects.offering(begun(FieldType.CHOICES, entry), entry);
            case "select_one_from_file", "select_multiple_from_file", "select_one_external" ->
                begun(FieldType.TEXT, entry).lose(say("It is typed: its options come from elsewhere."));
            default ->
                left(
                        entry,
                        say(
                                "A component of the type '{type}' has nothing like it here.",
                                entry.line().said("type")));
        };
    }
}
