package org.gulou.forms.source;

import java.util.Optional;
import java.util.regex.Pattern;
import org.gulou.kernel.Written;

/** Once per element of {@code list}, which rules read as {@code name}. */
public record EachSource(Written list, String name) {
    private static final Pattern SHAPE = Pattern.compile("(.+)\\s+as\\s+([a-z][A-Za-z0-9]*)\\s*", Pattern.DOTALL);

    /** Reads {@code vehicles[mass > 4.5] as v}; empty if it is not of that shape. */
    public static Optional<EachSource> parse(Written text) {
        var match = SHAPE.matcher(text.text());
        return match.matches()
                ? Optional.of(new EachSource(new Written(match.group(1), text.place()), match.group(2)))
                : Optional.empty();
    }
}
