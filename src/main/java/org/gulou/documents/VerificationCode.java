package org.gulou.documents;

import java.util.Optional;
import org.gulou.kernel.ReadOut;

/**
 * The code printed on an issued paper, by which anyone who holds it can ask whether it is genuine: 128 random bits in
 * Crockford's base 32.
 *
 * @param text 26 characters, without hyphens
 */
public record VerificationCode(String text) {
    /** In characters, without hyphens. */
    public static final int LENGTH = RandomText.LENGTH;

    private static final int GROUP = 5;

    public VerificationCode {
        if (!text.matches("[" + RandomText.ALPHABET + "]{" + LENGTH + "}")) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a code of " + LENGTH + " characters of " + RandomText.ALPHABET);
        }
    }

    static VerificationCode fresh() {
        return new VerificationCode(RandomText.next());
    }

    /** Reads a code as people type it: small or wide letters, blanks and hyphens, O for 0, I or L for 1. */
    public static Optional<VerificationCode> read(String typed) {
        try {
            return Optional.of(new VerificationCode(ReadOut.code(typed)));
        } catch (IllegalArgumentException notACode) {
            return Optional.empty();
        }
    }

    /** As it is printed, such as {@code 3K9QW-7XVBD-0ZJ8T-M4R2C-5HN6PA}. */
    @Override
    public String toString() {
        var grouped = new StringBuilder(text);
        for (int at = 4 * GROUP; at > 0; at -= GROUP) {
            grouped.insert(at, '-');
        }
        return grouped.toString();
    }
}
