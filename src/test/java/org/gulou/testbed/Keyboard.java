package org.gulou.testbed;

import com.microsoft.playwright.Page;

/** A visitor who uses nothing but the keyboard: what Tab does not reach, she cannot use. */
public final class Keyboard {
    private static final int MOST_TABS = 120;

    private final Visitor visitor;

    Keyboard(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Goes on with Tab until the control has the focus. */
    public Keyboard tabsTo(String selector) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            if (Boolean.TRUE.equals(page().evaluate(
                            "selector => document.activeElement !== null && document.activeElement.matches(selector)",
                            selector))) {
                return this;
            }
            press("Tab");
        }
        throw new AssertionError("Tab does not reach " + selector + " on " + page().url());
    }

    /** Types into the controls of a question, one after the other. */
    public Keyboard types(String question, String... words) {
        for (int at = 0; at < words.length; at++) {
            tabsTo(at == 0 ? named(question) + ":not([type=hidden])" : ":focus");
            if (at > 0) {
                press("Tab");
            }
            press("Control+A");
            page().keyboard().insertText(words[at]);
        }
        return this;
    }

    /** Chooses one of several buttons: Tab reaches the first or the chosen one, arrows the others. */
    public Keyboard chooses(String question, String option) {
        tabsTo(named(question));
        press("Space");
        for (int arrows = 0; !isFocused(question, option); arrows++) {
            if (arrows > MOST_TABS) {
                throw new AssertionError("The arrows do not reach " + option + " of " + question);
            }
            press("ArrowDown");
        }
        return this;
    }

    private boolean isFocused(String question, String option) {
        return Boolean.TRUE.equals(page().evaluate(
                        "selector => document.activeElement.matches(selector)",
                        named(question) + "[value='" + option + "']:checked"));
    }

    /** Ticks a box. */
    public Keyboard ticks(String question, String option) {
        tabsTo(named(question) + "[value='" + option + "']");
        return press("Space");
    }

    /** Goes down a list until the option is chosen. */
    public Keyboard picks(String list, String option) {
        tabsTo(list);
        press("Home");
        for (int arrows = 0; !option.equals(page().evaluate("() => document.activeElement.value")); arrows++) {
            if (arrows > MOST_TABS) {
                throw new AssertionError("The list " + list + " has no " + option);
            }
            press("ArrowDown");
        }
        return this;
    }

    /** Presses a button; the page that comes has no barrier. */
    public Visitor pressesButton(String selector) {
        tabsTo(selector);
        page().waitForNavigation(() -> press("Enter"));
        visitor.findsNoBarrier();
        return visitor;
    }

    /** Follows a link to another place on the same page. */
    public Keyboard pressesLink(String selector) {
        return tabsTo(selector).press("Enter");
    }

    public Keyboard press(String key) {
        page().keyboard().press(key);
        return this;
    }

    private Page page() {
        return visitor.page();
    }

    private static String named(String question) {
        return "[name='" + question + "']";
    }
}
