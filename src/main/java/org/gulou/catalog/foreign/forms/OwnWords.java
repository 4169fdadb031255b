package org.gulou.catalog.foreign.forms;

import java.util.Map;

/** An answer of one's own beside options: one more of them, and what is asked with it. */
public final class OwnWords {
    /** The value of that option. */
    public static final String OTHER = "other";

    private OwnWords() {}

    /** Whether there are options beside which it can be one more. */
    public static boolean isRoomIn(Map<String, String> labels) {
        return !labels.isEmpty() && labels.size() < Offered.MOST;
    }

    /**
     * Offers it last, unless the form has an option of that value.
     *
     * @param words of the option; blank for those of this importer
     */
    public static void offer(Map<String, String> labels, String words, Outline outline) {
        labels.putIfAbsent(OTHER, words.isBlank() ? outline.own("Other", "其他") : words);
    }

    /** The words of the form, or those with which this importer asks for more. */
    public static String asking(String words, Outline outline) {
        return words.isBlank() ? outline.own("Please say more.", "请说明。") : words;
    }

    /**
     * Where that option is chosen, this must be answered.
     *
     * @param choice by which conditions read it
     */
    public static Field asked(Field answer, Term.Path choice) {
        return answer.required().shown(OTHER, () -> new Term.Holds(choice, new Term.Text(OTHER)));
    }
}
