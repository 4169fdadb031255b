package org.gulou.web.admin.design;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.gulou.catalog.design.ConditionForm;
import org.gulou.catalog.design.OptionRow;

/** The rows of options and the lines of conditions on the panel: one more, one less, another order. Nothing is kept. */
@RequestScoped
public class PanelRows {
    @Inject
    QuestionPanel panel;

    /** Does what a button beside them asks for, and tells whether it was one of theirs. */
    boolean does(String act, String of) {
        switch (act) {
            case "again" -> panel.focus(of.isEmpty() ? "kind" : of);
            case "row-add" -> {
                var rows = new ArrayList<>(panel.rows());
                rows.removeIf(OptionRow::isEmpty);
                rows.add(OptionRow.EMPTY);
                panel.rows(rows, "options/" + (rows.size() - 1) + "/zh");
            }
            case "row-up" -> swapped(of, -1);
            case "row-down" -> swapped(of, 1);
            case "row-drop" -> {
                var rows = new ArrayList<>(panel.rows());
                int at = number(of, rows.size());
                if (at >= 0) {
                    rows.remove(at);
                }
                panel.rows(rows, "options");
            }
            case "check-add" -> {
                var checks = new ArrayList<>(panel.checks());
                checks.add(FilledCheck.EMPTY);
                panel.checks(checks, FilledCheck.name(checks.size() - 1) + "/0/name");
            }
            case "check-drop" -> {
                var checks = new ArrayList<>(panel.checks());
                int at = number(of, checks.size());
                if (at >= 0) {
                    checks.remove(at);
                }
                panel.checks(checks, "checks");
            }
            case "line-add", "line-drop" -> line(act, of);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void swapped(String of, int on) {
        var rows = new ArrayList<>(panel.rows());
        int at = number(of, rows.size());
        int there = at + on;
        if (at >= 0 && there >= 0 && there < rows.size()) {
            rows.add(there, rows.remove(at));
            panel.rows(rows, (on < 0 ? "row-up:" : "row-down:") + there);
        }
    }

    private void line(String act, String of) {
        String[] place = of.split("/", 2);
        String line = place.length > 1 ? place[1] : "";
        for (var about : ConditionForm.About.values()) {
            if (ConditionView.name(about).equals(place[0])) {
                ConditionForm changed = changed(act, line, panel.condition(about));
                panel.condition(about, changed, last(place[0], changed));
                return;
            }
        }
        var checks = new ArrayList<>(panel.checks());
        for (int at = 0; at < checks.size(); at++) {
            if (FilledCheck.name(at).equals(place[0])) {
                ConditionForm changed = changed(act, line, checks.get(at).condition());
                checks.set(at, checks.get(at).with(changed));
                panel.checks(checks, last(place[0], changed));
            }
        }
    }

    private static String last(String name, ConditionForm changed) {
        return name + "/" + (changed.lines().size() - 1) + "/name";
    }

    private static ConditionForm changed(String act, String line, ConditionForm before) {
        var lines = new ArrayList<>(before.lines());
        int at = number(line, lines.size());
        if (act.equals("line-add")) {
            lines.add(ConditionForm.Line.EMPTY);
        } else if (at >= 0) {
            lines.remove(at);
        }
        List<ConditionForm.Line> kept = lines.isEmpty() ? List.of(ConditionForm.Line.EMPTY) : lines;
        return new ConditionForm(before.how(), before.all(), kept, before.rule());
    }

    /** A number below {@code bound}; -1 for anything else. */
    private static int number(String typed, int bound) {
        return typed.matches("\\d{1,3}") && Integer.parseInt(typed) < bound ? Integer.parseInt(typed) : -1;
    }
}
