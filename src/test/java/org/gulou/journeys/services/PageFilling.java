package org.gulou.journeys.services;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gulou.forms.Answers;
import org.gulou.forms.Upload;
import org.gulou.testbed.PaperPdf;
import org.gulou.testbed.Visitor;

/**
 * Types planned answers into what a page asks, whatever kind it is; what the page does not ask is left alone.
 *
 * @param scope the form on the page
 */
record PageFilling(Visitor visitor, String scope, Answers answers, Paths paths) {
    private static final String REASON = "核对无误，情况属实。";

    void fills() {
        answers.rows().keySet().stream()
                .sorted(Comparator.comparingInt(String::length))
                .forEach(this::addsRows);
        opensFolds();
        answers.raw().forEach(this::answers);
        answers.papers().forEach(this::handsIn);
        reasons();
    }

    private void addsRows(String group) {
        String real = paths.real(group);
        List<String> keys = answers.rows().getOrDefault(group, List.of());
        if (find("[id='" + real + "']").count() == 0) {
            return;
        }
        while (rows(real).size() < keys.size()) {
            opensFolds();
            visitor.presses(scope + " button[name=addRow][value='" + real + "']");
        }
        List<String> there = rows(real);
        while (there.size() > keys.size()) {
            visitor.presses(scope + " button[name=removeRow][value='" + there.getLast() + "']");
            there = rows(real);
        }
        for (int i = 0; i < keys.size(); i++) {
            paths.row(group + "." + keys.get(i), there.get(i));
        }
    }

    private List<String> rows(String group) {
        int depth = group.split("\\.", -1).length + 1;
        return find("[id='" + group + "'] input[name='-row']").evaluateAll("rows => rows.map(row => row.value)")
                        instanceof List<?> all
                ? all.stream()
                        .map(String::valueOf)
                        .filter(row -> row.split("\\.", -1).length == depth)
                        .toList()
                : List.of();
    }

    private void opensFolds() {
        find("details:not([open])").evaluateAll("all => all.forEach(one => one.open = true)");
    }

    private void answers(String path, List<String> values) {
        String name = paths.real(path);
        if (answers.uploads().containsKey(values.getFirst())) {
            attaches(name, values);
            return;
        }
        new Controls(visitor, scope, name, paths).take(values);
    }

    private void handsIn(String planned, Answers.Paper paper) {
        String field = "papers." + paths.real(planned);
        if (find("[name='-asked'][value='" + field + "']").count() == 0) {
            return;
        }
        paper.way().ifPresent(way -> checks(field + ".way", way.word()));
        if (!paper.which().isEmpty()) {
            checks(field + ".which", paper.which());
        }
        if (!paper.reason().isEmpty() && find("[name='" + field + ".reason']").count() > 0) {
            find("[name='" + field + ".reason']").fill(paper.reason());
        }
        if (!paper.files().isEmpty()) {
            attaches(field, paper.files());
        }
    }

    private void checks(String name, String value) {
        Locator option = find("[name='" + name + "'][value='" + value + "']");
        if (option.count() > 0) {
            option.check();
        }
    }

    private void attaches(String name, List<String> files) {
        Locator control = find("[name='" + name + ".files']");
        boolean already = find(".question:has([name='" + name + ".files']) .files:not(.earlier .files) li")
                        .count()
                > 0;
        if (control.count() > 0 && !already) {
            control.setInputFiles(files.stream()
                    .map(file -> file(answers.uploads().get(file)))
                    .toArray(FilePayload[]::new));
        }
    }

    private static FilePayload file(Upload planned) {
        return planned.type().toLowerCase(Locale.ROOT).equals("pdf")
                ? PaperPdf.scan("示例材料.pdf")
                : PaperPdf.photo("示例照片.png");
    }

    /** Whatever the page doubts is confirmed. */
    private void reasons() {
        Locator doubts = find("textarea[name^='reason.']");
        for (int i = 0; i < doubts.count(); i++) {
            doubts.nth(i).fill(REASON);
        }
    }

    private Locator find(String selector) {
        return visitor.page().locator(scope + " " + selector);
    }

    /** The small things of a move. */
    static Answers small(Map<String, List<String>> given) {
        Answers answers = Answers.NONE;
        for (var one : given.entrySet()) {
            answers = answers.with(one.getKey(), one.getValue());
        }
        return answers;
    }
}
