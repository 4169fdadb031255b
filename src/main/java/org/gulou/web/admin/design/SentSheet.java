package org.gulou.web.admin.design;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gulou.catalog.design.CheckRow;
import org.gulou.catalog.design.ConditionForm;
import org.gulou.catalog.design.Ids;
import org.gulou.catalog.design.OfferedOptions;
import org.gulou.catalog.design.OptionRow;
import org.gulou.catalog.design.ReadableQuestion;
import org.gulou.catalog.design.Sheet;
import org.gulou.catalog.design.Wording;
import org.gulou.language.PlainCondition;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;

/** What was filled in about a question, as its fields were sent. */
record SentSheet(Posted posted) {
    /**
     * The sheet as it was sent.
     *
     * @param shown whose fields were on the page; what was not sent stays as it is there
     * @param questions that conditions read
     * @param own that checks read
     */
    Sheet sheet(Sheet shown, Map<String, ReadableQuestion> questions, Map<String, ReadableQuestion> own) {
        Sheet kinded = posted.text("kind").isEmpty() || posted.text("kind").equals(shown.kind())
                ? shown
                : shown.as(posted.text("kind"));
        var fields = new TreeMap<>(kinded.fields());
        fields.replaceAll((name, value) -> posted.first(name)
                .map(typed -> typed.replace("\r\n", "\n").strip())
                .orElse(value));
        if (posted.has("flags") && fields.containsKey("sensitive")) {
            fields.put("sensitive", posted.has("sensitive") ? "true" : plainFalse(shown.get("sensitive")));
        }
        for (var about : ConditionForm.About.values()) {
            String name = ConditionView.name(about);
            if (fields.containsKey(name) && posted.has(name + ".how")) {
                fields.put(
                        name, condition(about, shown.get(name), questions).written(shown.get(name), about, questions));
            }
        }
        for (String list : List.of("files/types", "files/reads", "on")) {
            if (fields.containsKey(list) && posted.has(list + ".sent")) {
                fields.put(list, String.join(" ", posted.all(list)));
            }
        }
        if (fields.containsKey("only") && posted.has("only.all")) {
            List<String> ticked = posted.all("only");
            boolean all = ticked.size() == posted.text("only.all").split(" ").length;
            fields.put("only", all ? "" : String.join(" ", ticked));
        }
        List<CheckRow> checks = !posted.has("checks.sent") || !kinded.hasChecks()
                ? kinded.checks()
                : checks(shown.checks(), own).stream()
                        .filter(check -> !check.isBlank())
                        .map(check -> check.row(shown.checks(), own))
                        .toList();
        return new Sheet(kinded.kind(), fields, options(kinded.options()), checks);
    }

    /** The checks as they were sent, those without anything in them too. */
    List<FilledCheck> checks(List<CheckRow> shown, Map<String, ReadableQuestion> own) {
        var checks = new ArrayList<FilledCheck>();
        for (int at = 0; at < CheckRow.MOST && posted.has(FilledCheck.name(at) + "/was"); at++) {
            String name = FilledCheck.name(at);
            int was = place(posted.text(name + "/was"), shown.size());
            checks.add(new FilledCheck(
                    was,
                    condition(
                            name,
                            ConditionForm.About.CHECK,
                            was < 0 ? "" : shown.get(was).rule(),
                            own),
                    new Wording(posted.text(name + "/zh"), posted.text(name + "/en")),
                    posted.text(name + "/level")));
        }
        return checks;
    }

    /** What the checks that were sent say. */
    String words(List<CheckRow> shown, Map<String, ReadableQuestion> own, Language language) {
        return checks(shown, own).stream()
                .map(check ->
                        check.row(shown, own).rule() + " – " + check.words().in(language.getTag()))
                .collect(Collectors.joining(language.say("design.listed")));
    }

    /** A place in a list; -1 for none. */
    private static int place(String sent, int size) {
        return sent.matches("\\d{1,3}") && Integer.parseInt(sent) < size ? Integer.parseInt(sent) : -1;
    }

    /** What says no stays as it is written. */
    private static String plainFalse(String shown) {
        return shown.equals("true") ? "" : shown;
    }

    /** The same, where a rule that is to be typed begins with what the lines said, or with what is written. */
    ConditionForm condition(ConditionForm.About about, String shown, Map<String, ReadableQuestion> questions) {
        return condition(ConditionView.name(about), about, shown, questions);
    }

    private ConditionForm condition(
            String name, ConditionForm.About about, String shown, Map<String, ReadableQuestion> questions) {
        ConditionForm sent = condition(name, about);
        boolean begins = sent.how() == ConditionForm.How.RULE && !posted.has(name + ".rule");
        return begins
                ? new ConditionForm(
                        sent.how(),
                        sent.all(),
                        sent.lines(),
                        sent.condition(questions).map(PlainCondition::source).orElse(shown))
                : sent;
    }

    /** When it is asked or must be answered, as it was filled in. */
    private ConditionForm condition(String name, ConditionForm.About about) {
        var lines = new ArrayList<ConditionForm.Line>();
        for (int at = 0; at < ConditionForm.MOST_LINES && posted.has(name + "/" + at + "/name"); at++) {
            String line = name + "/" + at + "/";
            String asked = posted.text(line + "name");
            boolean ofAnother =
                    posted.has(line + "of") && !posted.text(line + "of").equals(asked);
            lines.add(new ConditionForm.Line(
                    asked,
                    posted.text(line + "sign"),
                    ofAnother ? List.of() : posted.all(line + "value"),
                    ofAnother ? "" : posted.text(line + "than")));
        }
        ConditionForm.How how = about.choices().stream()
                .filter(choice -> choice.name().equals(posted.text(name + ".how")))
                .findFirst()
                .orElse(about.choices().getFirst());
        return new ConditionForm(
                how,
                !posted.text(name + ".join").equals("any"),
                lines.isEmpty() ? List.of(ConditionForm.Line.EMPTY) : lines,
                posted.text(name + ".rule").replace("\r\n", "\n"));
    }

    /** What is offered; an option without a code is given one. */
    private OfferedOptions options(OfferedOptions shown) {
        return switch (posted.text("options.from")) {
            case "own" -> isKept(shown) ? shown : new OfferedOptions.Own(named(rows()));
            case "vocab" ->
                posted.text("options.vocab").isEmpty()
                        ? OfferedOptions.NOTHING
                        : new OfferedOptions.Vocabulary(posted.text("options.vocab"));
            default -> shown;
        };
    }

    /** Whether rows were not on the page. */
    private boolean isKept(OfferedOptions shown) {
        return shown instanceof OfferedOptions.Own && !posted.has("options/0/code");
    }

    /** What people read of the rows that were sent. */
    String titles(Language language) {
        return rows().stream()
                .filter(row -> !row.isEmpty())
                .map(row -> row.in(language.getTag()))
                .collect(Collectors.joining(language.say("design.listed")));
    }

    /** The rows that are shown again: as they were sent where they were on the page. */
    List<OptionRow> rows(OfferedOptions shown) {
        return shown instanceof OfferedOptions.Own(var rows) && isKept(shown) ? rows : rows();
    }

    /** The rows as they were sent, the empty ones too. */
    private List<OptionRow> rows() {
        var rows = new ArrayList<OptionRow>();
        for (int at = 0; at < OfferedOptions.MOST && posted.has("options/" + at + "/code"); at++) {
            String row = "options/" + at + "/";
            String was = posted.text(row + "was");
            rows.add(new OptionRow(
                    was.matches("\\d{1,3}") ? Integer.parseInt(was) : -1,
                    posted.text(row + "code"),
                    new Wording(posted.text(row + "zh"), posted.text(row + "en"))));
        }
        return rows;
    }

    private static List<OptionRow> named(List<OptionRow> rows) {
        var named = new ArrayList<OptionRow>();
        var codes = new HashSet<String>();
        rows.forEach(row -> codes.add(row.code()));
        for (OptionRow row : rows) {
            if (row.isEmpty()) {
                continue;
            }
            String code = row.code().isEmpty() ? Ids.kebab(row.title(), codes) : row.code();
            codes.add(code);
            named.add(new OptionRow(row.was(), code, row.title()));
        }
        return named;
    }
}
