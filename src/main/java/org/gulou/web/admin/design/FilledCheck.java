package org.gulou.web.admin.design;

import java.util.List;
import java.util.Map;
import org.gulou.catalog.design.CheckRow;
import org.gulou.catalog.design.ConditionForm;
import org.gulou.catalog.design.ReadableQuestion;
import org.gulou.catalog.design.Wording;

/**
 * A rule that the answers must keep, as it is filled in.
 *
 * @param was its place in the list as the text has it, from 0; -1 where it is new
 */
record FilledCheck(int was, ConditionForm condition, Wording words, String level) {
    static final FilledCheck EMPTY =
            new FilledCheck(-1, ConditionForm.of("", ConditionForm.About.CHECK, Map.of()), Wording.NONE, "");

    static FilledCheck of(CheckRow row, Map<String, ReadableQuestion> questions) {
        return new FilledCheck(
                row.was(),
                ConditionForm.of(row.rule(), ConditionForm.About.CHECK, questions),
                row.words(),
                row.level());
    }

    /** What its fields are called. */
    static String name(int number) {
        return "check" + number;
    }

    boolean isBlank() {
        return words.isBlank()
                && condition.rule().isBlank()
                && condition.lines().stream().allMatch(line -> line.name().isEmpty());
    }

    FilledCheck with(ConditionForm changed) {
        return new FilledCheck(was, changed, words, level);
    }

    /** The rule that this says; one that says the same as before stays as it was written. */
    CheckRow row(List<CheckRow> before, Map<String, ReadableQuestion> questions) {
        String rule = was < 0 ? "" : before.get(was).rule();
        return new CheckRow(was, condition.written(rule, ConditionForm.About.CHECK, questions), words, level);
    }
}
