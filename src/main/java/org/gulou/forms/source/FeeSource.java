package org.gulou.forms.source;

import java.util.Optional;
import org.gulou.forms.kind.Rounding;
import org.gulou.kernel.Place;
import org.gulou.kernel.Worded;
import org.gulou.kernel.Written;

/**
 * A fee line.
 *
 * @param due {@code submit}, or {@code before <move>}
 */
public record FeeSource(
        String id,
        Place place,
        Worded title,
        Optional<Written> when,
        Written amount,
        Rounding round,
        String due,
        Optional<EachSource> each) {}
