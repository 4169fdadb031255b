package org.gulou.intake;

import org.gulou.catalog.Offer;
import org.gulou.catalog.ServiceVersion;
import org.gulou.forms.Answers;
import org.gulou.forms.Circumstances;
import org.gulou.forms.Journey;

/**
 * A draft at one moment: what it applies for, what was answered, and the way through the form that follows from it.
 *
 * @param again what a newer version made of pages that were continued
 */
public record Application(
        Draft draft,
        Offer offer,
        ServiceVersion version,
        Answers answers,
        Circumstances circumstances,
        LookAgain again) {
    /** The same with other answers; what has been continued again needs no second look. */
    public Application with(Answers changed) {
        return new Application(draft, offer, version, changed, circumstances, again.without(changed.settled()));
    }

    /** A fresh look: a journey is made for one thread and one request. */
    public Journey journey() {
        return Journey.of(version.form(), answers, circumstances);
    }
}
