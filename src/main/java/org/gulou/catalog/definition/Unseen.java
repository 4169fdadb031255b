package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.Optional;
import org.gulou.kernel.Place;
import org.gulou.kernel.Problem;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Characters that nobody sees in an editor and that no file may hold: those that YAML excludes, and those that turn the
 * direction of writing, so that a line reads otherwise than it counts.
 */
final class Unseen {
    private Unseen() {}

    /** The first of them. */
    static Optional<Problem> first(String file, String text) {
        int line = 1;
        int begin = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int sign = text.codePointAt(at);
            if (sign == '\n') {
                line++;
                begin = at + 1;
            } else if (at > 0 && isUnseen(sign)) {
                return Optional.of(new Place(file, line, at - begin + 1)
                        .problem(
                                say("A character stands here that nobody sees: {code}.", "U+%04X".formatted(sign)),
                                say("Delete it; it came in with a text that was copied.")));
            }
        }
        return Optional.empty();
    }

    private static boolean isUnseen(int sign) {
        return !StreamReader.isPrintable(sign)
                || (sign >= 0x202A && sign <= 0x202E)
                || (sign >= 0x2066 && sign <= 0x2069)
                || sign == 0xFEFF;
    }
}
