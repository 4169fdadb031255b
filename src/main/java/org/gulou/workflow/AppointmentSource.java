package org.gulou.workflow;

import java.util.List;
import java.util.Optional;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Written;

/**
 * A time at an office that the applicant chooses, as its owner wrote it.
 *
 * @param with a {@link Role} as written
 * @param in the states in which it can be chosen and is held; empty for all that are no ends
 */
public record AppointmentSource(
        Written id,
        LocalizedText title,
        Written with,
        Written takes,
        Optional<Written> ahead,
        Written within,
        LocalizedText bring,
        List<Written> in) {
    public AppointmentSource {
        in = List.copyOf(in);
    }
}
