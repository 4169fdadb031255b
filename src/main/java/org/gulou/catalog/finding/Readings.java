package org.gulou.catalog.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The usual reading of each Chinese character: 413 syllables in a file of 65 kB, where a library that knows all scripts of
 * the world would bring 14 MB.
 */
final class Readings {
    private static final String FILE = "readings.txt";
    private static final char FIRST = '\u4e00';
    private static final char LAST = '\u9fff';
    private static final Pattern VOWEL = Pattern.compile(".*[aeiouv].*");

    static final Readings USUAL = read();

    /** By character, the number of its syllable and one; 0 for a character that has none. */
    private final short[] byCharacter;

    private final List<String> all;
    private final Set<String> syllables;

    private Readings(short[] byCharacter, List<String> all) {
        this.byCharacter = byCharacter;
        this.all = List.copyOf(all);
        this.syllables = all.stream()
                .filter(syllable -> VOWEL.matcher(syllable).matches())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The reading of a character, in small letters. */
    Optional<String> of(char character) {
        int number = character < FIRST || character > LAST ? 0 : byCharacter[character - FIRST];
        return number == 0 ? Optional.empty() : Optional.of(all.get(number - 1));
    }

    /** Whether letters are a syllable; those without a vowel, which nobody types, are not. */
    boolean isSyllable(String letters) {
        return syllables.contains(letters);
    }

    private static Readings read() {
        var byCharacter = new short[LAST - FIRST + 1];
        var all = new ArrayList<String>();
        Table.lines(FILE).forEach(line -> {
            int space = line.indexOf(' ');
            all.add(line.substring(0, space));
            for (char character : line.substring(space + 1).toCharArray()) {
                byCharacter[character - FIRST] = (short) all.size();
            }
        });
        return new Readings(byCharacter, all);
    }
}
