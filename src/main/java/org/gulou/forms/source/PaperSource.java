package org.gulou.forms.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gulou.forms.Way;
import org.gulou.forms.kind.FileLimits;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Place;
import org.gulou.kernel.Written;

/**
 * A paper to hand in.
 *
 * @param when whether it is due; always, if empty
 * @param required whether it must be there; yes, if empty
 * @param each one per element of a list, if given
 * @param ways how it may come, the first being proposed
 */
public record PaperSource(
        String id,
        Place place,
        LocalizedText title,
        LocalizedText hint,
        Optional<Written> when,
        Optional<Written> required,
        Optional<Each> each,
        List<Way> ways,
        FileLimits files) {
    public PaperSource {
        ways = List.copyOf(ways);
    }

    /** Once per element of {@code list}, which rules read as {@code name}. */
    public record Each(Written list, String name) {
        private static final Pattern SHAPE = Pattern.compile("(.+)\\s+as\\s+([a-z][A-Za-z0-9]*)\\s*", Pattern.DOTALL);

        /** Reads {@code vehicles[mass > 4.5] as v}; empty if it is not of that shape. */
        public static Optional<Each> parse(Written text) {
            var match = SHAPE.matcher(text.text());
            return match.matches()
                    ? Optional.of(new Each(new Written(match.group(1), text.place()), match.group(2)))
                    : Optional.empty();
        }
    }
}
