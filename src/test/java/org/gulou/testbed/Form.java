package org.gulou.testbed;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;

/**
 * A form of the portal as a visitor fills it in: a page of an application, or a move at the desk. A question is named by
 * the path that its definition gives it, whatever kind it is.
 */
public final class Form {
    private final Visitor visitor;
    private final String scope;

    Form(Visitor visitor, String scope) {
        this.visitor = visitor;
        this.scope = scope;
    }

    /**
     * Answers a question.
     *
     * @param with the words typed, the options ticked, the parts of a date, or the division of each level from above
     */
    public Form answers(String question, String... with) {
        Locator control = controls(question).first();
        switch (String.valueOf(control.evaluate("control => control.type"))) {
            case "radio", "checkbox" -> {
                for (String option : with) {
                    controls(question, "[value='" + option + "']").check();
                }
            }
            case "select-one" -> choosesByLevel(question, with);
            default -> {
                for (int i = 0; i < with.length; i++) {
                    controls(question).nth(i).fill(with[i]);
                }
            }
        }
        return this;
    }

    /** Answers the question for a day with year, month and day. */
    public Form answers(String question, LocalDate day) {
        return answers(
                question,
                String.valueOf(day.getYear()),
                String.valueOf(day.getMonthValue()),
                String.valueOf(day.getDayOfMonth()));
    }

    private void choosesByLevel(String question, String... with) {
        for (int i = 0; i < with.length; i++) {
            if (controls(question).count() <= i) {
                presses("button[name=save][value='" + question + "']");
            }
            controls(question).nth(i).selectOption(new SelectOption().setValue(with[i]));
        }
    }

    /** Answers a question in a row of a group; the first row is 1. */
    public Form answersInRow(String group, int row, String question, String... with) {
        return answers(row(group, row) + "." + question, with);
    }

    public Form answersInRow(String group, int row, String question, LocalDate day) {
        return answers(row(group, row) + "." + question, day);
    }

    private String row(String group, int row) {
        return find("[id='" + group + "'] > fieldset.row").nth(row - 1).getAttribute("id");
    }

    public Form addsRow(String group) {
        return presses("button[name=addRow][value='" + group + "']");
    }

    /** Chooses a file for a paper, which is sent with the page. */
    public Form attaches(String paper, FilePayload file) {
        Locator way = find("[name='papers." + paper + ".way'][value=upload]");
        if (way.count() > 0) {
            way.check();
        }
        find("[name='papers." + paper + ".files']").setInputFiles(file);
        return this;
    }

    /** Says that a paper comes by another way than upload. */
    public Form promises(String paper, String way) {
        find("[name='papers." + paper + ".way'][value='" + way + "']").check();
        return this;
    }

    /** Goes on to the next page of an application. */
    public Form continues() {
        return presses("#continue");
    }

    /** Does the move whose form this is. */
    public Visitor does() {
        presses("button[name=do][value=act]");
        return visitor;
    }

    public Form presses(String button) {
        visitor.presses(scope + " " + button);
        return this;
    }

    private Locator controls(String question) {
        return controls(question, "");
    }

    private Locator controls(String question, String more) {
        return find("[name='" + question + "']:not([type=hidden])" + more);
    }

    private Locator find(String selector) {
        return visitor.page().locator(scope + " " + selector);
    }
}
