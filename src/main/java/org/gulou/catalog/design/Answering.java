package org.gulou.catalog.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gulou.language.PlainCondition.Sign;
import org.gulou.language.PlainCondition.Sort;

/** What kind of value a question is answered with, as far as conditions are about it. */
public enum Answering {
    TEXT,
    OPTION,
    OPTIONS,
    YES_NO,
    NUMBER,
    DAY,
    /** It can only be asked whether it was answered. */
    OTHERWISE;

    private static final Set<String> TEXTS = Set.of("text", "longText", "name", "postcode", "division", "plate");
    private static final Set<String> NUMBERS = Set.of("integer", "decimal", "money", "percent");
    private static final Set<String> UNREADABLE = Set.of("info", "heading", "group", "matrix", "row", "lookUp");

    static Answering of(String kind) {
        return switch (kind) {
            case "choice" -> OPTION;
            case "choices" -> OPTIONS;
            case "boolean" -> YES_NO;
            case "date" -> DAY;
            default -> NUMBERS.contains(kind) ? NUMBER : TEXTS.contains(kind) ? TEXT : OTHERWISE;
        };
    }

    /** Whether a rule can be about what is asked by this kind, as one value. */
    static boolean isReadable(String kind) {
        return !kind.isEmpty() && !UNREADABLE.contains(kind);
    }

    /** What it is compared with. */
    public Sort sort() {
        return switch (this) {
            case TEXT, OPTION, OPTIONS, OTHERWISE -> Sort.TEXT;
            case YES_NO -> Sort.YES_NO;
            case NUMBER -> Sort.NUMBER;
            case DAY -> Sort.DAY;
        };
    }

    /** Whether it can be compared with another answer of the same sort. */
    boolean isComparable() {
        return this == TEXT || this == NUMBER || this == DAY;
    }

    /** How it can be tested. */
    public List<Sign> signs() {
        var all = new ArrayList<>(compared());
        all.add(Sign.ANSWERED);
        all.add(Sign.UNANSWERED);
        return List.copyOf(all);
    }

    private List<Sign> compared() {
        return switch (this) {
            case TEXT -> List.of(Sign.IS, Sign.IS_NOT);
            case OPTION -> List.of(Sign.IS, Sign.IS_NOT, Sign.ONE_OF, Sign.NONE_OF);
            case OPTIONS -> List.of(Sign.HAS, Sign.HAS_NOT);
            case YES_NO -> List.of(Sign.IS);
            case NUMBER -> List.of(Sign.IS, Sign.IS_NOT, Sign.AT_LEAST, Sign.AT_MOST, Sign.MORE, Sign.LESS);
            case DAY -> List.of(Sign.IS, Sign.AT_LEAST, Sign.AT_MOST, Sign.MORE, Sign.LESS);
            case OTHERWISE -> List.of();
        };
    }
}
