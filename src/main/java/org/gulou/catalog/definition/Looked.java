package org.gulou.catalog.definition;

import java.util.List;
import org.gulou.kernel.Problem;

/**
 * What a look at one service found.
 *
 * @param mistakes why it could not be published
 * @param warnings what is allowed, but rarely meant
 */
public record Looked(List<Problem> mistakes, List<Problem> warnings) {
    public Looked {
        mistakes = List.copyOf(mistakes);
        warnings = List.copyOf(warnings);
    }
}
