package org.gulou.forms;

import java.util.Set;

/** Ids that no item may have, because they mean something else where it is read or sent. */
public final class ReservedIds {
    private static final Set<String> WORDS =
            Set.of("row parent siblings rowNumber form item case offer fee if for some every and or true false null"
                    .split(" "));

    private static final Set<String> BUTTONS = Set.of(
            "save", "continue", "addRow", "removeRow", "upload", "removeFile", "reuse", "undoReuse", "handInAgain");

    private ReservedIds() {}

    /** A scope, or a word of the rule language. */
    public static boolean isWord(String id) {
        return WORDS.contains(id);
    }

    /** What a page of questions posts besides answers; only ids that stand in no group can be taken for it. */
    public static boolean isButton(String path) {
        return BUTTONS.contains(path);
    }
}
