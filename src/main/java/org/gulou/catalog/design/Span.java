package org.gulou.catalog.design;

/**
 * A part of a text.
 *
 * @param start its first character, from 0
 * @param end the first character after it
 */
public record Span(String text, int start, int end) {
    /** What is written there. */
    public String source() {
        return text.substring(start, end);
    }

    /** The line in which it begins, from 1. */
    public int line() {
        return 1 + (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
    }

    /** How many characters stand before it in its line. */
    int column() {
        return start - lineStart(text, start);
    }

    /** Whether nothing but white space stands before it in its line. */
    boolean opensLine() {
        return text.substring(lineStart(text, start), start).isBlank();
    }

    /** Whether it begins in another line than the given place, which lies before it. */
    boolean isBelow(int place) {
        return text.substring(place, start).indexOf('\n') >= 0;
    }

    static int lineStart(String text, int place) {
        return text.lastIndexOf('\n', place - 1) + 1;
    }

    /** The end of the line without its break. */
    static int lineEnd(String text, int place) {
        int found = text.indexOf('\n', place);
        int end = found < 0 ? text.length() : found;
        return end > place && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    /** The first character of the line after that of the given place; the end of the text where there is none. */
    static int nextLine(String text, int place) {
        int found = text.indexOf('\n', place);
        return found < 0 ? text.length() : found + 1;
    }
}
