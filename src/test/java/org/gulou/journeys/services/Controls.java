package org.gulou.journeys.services;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.gulou.testbed.Visitor;

/**
 * The controls of one question on a page, whatever kind it is.
 *
 * @param scope the form on the page
 * @param name the real path of the question
 */
record Controls(Visitor visitor, String scope, String name, Paths paths) {
    /** More levels than any division lies deep. */
    private static final int LEVELS = 6;

    void take(List<String> values) {
        Locator controls = find("[name='" + name + "']:not([type=hidden])");
        if (controls.count() == 0) {
            return;
        }
        switch (String.valueOf(controls.first().evaluate("control => control.type"))) {
            case "radio", "checkbox" -> ticks(controls, values);
            case "select-one" -> chooses(values);
            default -> {
                if (find("[data-search='" + name + "']").count() > 0) {
                    searches(values);
                } else {
                    types(controls, values);
                }
            }
        }
    }

    private void ticks(Locator controls, List<String> values) {
        List<String> wanted = values.stream().map(paths::key).toList();
        for (int i = 0; i < controls.count(); i++) {
            Locator one = controls.nth(i);
            String value = one.getAttribute("value");
            boolean checked = wanted.contains(value) || values.contains(value);
            if (checked || "checkbox".equals(one.getAttribute("type"))) {
                one.setChecked(checked);
            }
        }
    }

    /** A list; of a division one for each level from above, of which a story tells the last only. */
    private void chooses(List<String> values) {
        String last = values.getLast();
        for (int level = 0; level < LEVELS && reaches(level); level++) {
            Locator list = find("select[name='" + name + "']").nth(level);
            String option = values.size() > level && values.size() > 1 ? values.get(level) : above(list, last);
            list.selectOption(new SelectOption().setValue(paths.key(option)));
            if (option.equals(last)) {
                return;
            }
        }
    }

    private boolean reaches(int level) {
        String next = "button[name=save][value='" + name + "']";
        if (lists() <= level && find(next).count() > 0) {
            visitor.presses(scope + " " + next);
        }
        return lists() > level;
    }

    private int lists() {
        return find("select[name='" + name + "']").count();
    }

    /** The option itself, or the division of this level in which it lies. */
    private String above(Locator list, String code) {
        List<?> options = (List<?>) list.locator("option").evaluateAll("all => all.map(one => one.value)");
        return options.stream()
                .map(String::valueOf)
                .filter(option -> option.equals(paths.key(code))
                        || option.matches("\\d+") && code.startsWith(option.replaceAll("(00)+$", "")))
                .max(Comparator.comparing(option -> option.equals(paths.key(code))))
                .map(option -> option.equals(paths.key(code)) ? code : option)
                .orElseThrow(() -> new AssertionError("There is no " + code + " among " + options));
    }

    private void searches(List<String> values) {
        find("input[name='" + name + "']").fill(values.getFirst());
        visitor.presses(scope + " button[name=save][value='" + name + "']");
        find("select[name='" + name + "']").selectOption(new SelectOption().setValue(values.getLast()));
    }

    /** A day that a story tells as one is typed into its three fields. */
    private void types(Locator controls, List<String> values) {
        int count = controls.count();
        List<String> typed =
                values.size() == 1 && count > 1 ? List.of(values.getFirst().split("[-T]", -1)) : values;
        IntStream.range(0, count).forEach(i -> controls.nth(i).fill(i < typed.size() ? typed.get(i) : ""));
    }

    private Locator find(String selector) {
        return visitor.page().locator(scope + " " + selector);
    }
}
