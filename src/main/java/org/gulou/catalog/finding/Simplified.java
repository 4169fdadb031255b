package org.gulou.catalog.finding;

/**
 * Traditional Chinese as mainland China writes it, character by character: a file of 22 kB, where a library that knows all
 * scripts of the world would bring 14 MB. Characters that are written so in either are left.
 */
final class Simplified {
    private static final String FILE = "traditional.txt";
    private static final char FIRST = '\u4e00';
    private static final char LAST = '\u9fff';

    /** By traditional character; 0 for one that is not written otherwise. */
    private static final char[] OTHERWISE = read();

    private Simplified() {}

    static String of(String text) {
        char[] characters = text.toCharArray();
        for (int at = 0; at < characters.length; at++) {
            characters[at] = of(characters[at]);
        }
        return new String(characters);
    }

    private static char of(char character) {
        char other = character < FIRST || character > LAST ? 0 : OTHERWISE[character - FIRST];
        return other == 0 ? character : other;
    }

    private static char[] read() {
        var otherwise = new char[LAST - FIRST + 1];
        Table.lines(FILE).forEach(line -> {
            for (char traditional : line.substring(2).toCharArray()) {
                otherwise[traditional - FIRST] = line.charAt(0);
            }
        });
        return otherwise;
    }
}
