package org.gulou.forms.source;

import java.util.List;
import java.util.Optional;
import org.gulou.forms.Way;
import org.gulou.forms.kind.FileLimits;
import org.gulou.forms.kind.Option;
import org.gulou.kernel.Place;
import org.gulou.kernel.Worded;
import org.gulou.kernel.Written;

/**
 * A paper to hand in.
 *
 * @param when whether it is due; always, if empty
 * @param required whether it must be there; yes, if empty
 * @param each one per element of a list, if given
 * @param oneOf documents of which either will do; none where it is just one
 * @param from the register that may hold it, so that it need not be handed in; while that does not answer, it is asked for
 * @param ways how it may come, the first being proposed
 */
public record PaperSource(
        String id,
        Place place,
        Worded title,
        Worded hint,
        Optional<Written> when,
        Optional<Written> required,
        Optional<EachSource> each,
        List<Option> oneOf,
        Optional<ItemSource.Prefill> from,
        List<Way> ways,
        FileLimits files) {
    public PaperSource {
        ways = List.copyOf(ways);
        oneOf = List.copyOf(oneOf);
    }
}
