package org.gulou.kernel;

import java.util.Locale;
import java.util.Optional;

/**
 * An administrative division by its statistical code: province, prefecture and county have 6 digits (520000, 520100,
 * 520103), a township has 9 and a village 12. Source: GB/T 2260 and the statistical division codes of the National
 * Bureau of Statistics.
 */
public record DivisionCode(String code) implements Comparable<DivisionCode> {
    /** The levels a division can have, highest first. */
    public enum Level {
        PROVINCE,
        PREFECTURE,
        COUNTY,
        TOWNSHIP,
        VILLAGE;

        /** The word that definitions use, such as {@code county}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public DivisionCode {
        if (!isCode(code)) {
            throw new IllegalArgumentException(
                    "'" + code + "' is not a division code of 6, 9 or 12 digits like 520103");
        }
    }

    public static Optional<DivisionCode> parse(String text) {
        return isCode(text) ? Optional.of(new DivisionCode(text)) : Optional.empty();
    }

    private static boolean isCode(String text) {
        return (text.length() == 6 || text.length() == 9 || text.length() == 12)
                && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    public Level level() {
        if (code.length() == 12) {
            return Level.VILLAGE;
        }
        if (code.length() == 9) {
            return Level.TOWNSHIP;
        }
        if (!code.endsWith("00")) {
            return Level.COUNTY;
        }
        return code.endsWith("0000") ? Level.PROVINCE : Level.PREFECTURE;
    }

    /** The division directly above; empty for a province. */
    public Optional<DivisionCode> parent() {
        return switch (level()) {
            case VILLAGE -> Optional.of(new DivisionCode(code.substring(0, 9)));
            case TOWNSHIP -> Optional.of(new DivisionCode(code.substring(0, 6)));
            case COUNTY -> Optional.of(new DivisionCode(code.substring(0, 4) + "00"));
            case PREFECTURE -> Optional.of(new DivisionCode(code.substring(0, 2) + "0000"));
            case PROVINCE -> Optional.empty();
        };
    }

    /** Whether this division is {@code other} or lies in it. */
    public boolean within(DivisionCode other) {
        return code.regionMatches(0, other.code, 0, other.significant());
    }

    /** How many of its digits all divisions in it have, too. */
    private int significant() {
        return switch (level()) {
            case PROVINCE -> 2;
            case PREFECTURE -> 4;
            case COUNTY, TOWNSHIP, VILLAGE -> code.length();
        };
    }

    @Override
    public int compareTo(DivisionCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
