package org.gulou.web.ui;

import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * Sets words and sentences one after the other: with a space, but none beside a Chinese mark nor between two Chinese
 * characters (W3C, Requirements for Chinese Text Layout, 2.3 and 3.2).
 */
public final class Prose {
    private Prose() {}

    public static Collector<String, ?, String> joined() {
        return Collectors.reducing("", Prose::join);
    }

    private static String join(String first, String next) {
        boolean close = first.isEmpty()
                || next.isEmpty()
                || isMark(last(first))
                || isMark(next.codePointAt(0))
                || (isHan(last(first)) && isHan(next.codePointAt(0)));
        return close ? first + next : first + " " + next;
    }

    private static int last(String text) {
        return text.codePointBefore(text.length());
    }

    /** Whether it is as wide as a character and has its space in itself: of the blocks 3000–303F and FF01–FF60. */
    private static boolean isMark(int sign) {
        return (sign >= 0x3000 && sign <= 0x303F) || (sign >= 0xFF01 && sign <= 0xFF60);
    }

    private static boolean isHan(int sign) {
        return Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN;
    }
}
