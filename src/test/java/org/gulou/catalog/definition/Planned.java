package org.gulou.catalog.definition;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gulou.catalog.Offer;
import org.gulou.catalog.definition.MadeUpApplication.Applicant;
import org.gulou.forms.Journey;
import org.gulou.kernel.LocalizedText;

/**
 * An application made up from a definition, with the shortest way to a good end.
 *
 * @param at when it is filed
 * @param answers the application as filled in
 * @param end what the state is called in which it ends
 * @param issued the ids of the letters and certificates on the way
 */
public record Planned(
        Offer offer,
        Instant at,
        Applicant applicant,
        Journey answers,
        List<PlannedStep> steps,
        LocalizedText end,
        List<String> issued) {
    public Planned {
        steps = List.copyOf(steps);
        issued = List.copyOf(issued);
    }

    /** How long the case is open. */
    public Duration lasts() {
        return steps.isEmpty()
                ? Duration.ZERO
                : Duration.between(at, steps.getLast().at());
    }
}
