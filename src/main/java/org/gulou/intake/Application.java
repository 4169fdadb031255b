package org.gulou.intake;

import java.util.HashSet;
import java.util.Set;
import org.gulou.catalog.Offer;
import org.gulou.catalog.ServiceVersion;
import org.gulou.forms.Answers;
import org.gulou.forms.Circumstances;
import org.gulou.forms.Journey;

/**
 * A draft at one moment: what it applies for, what was answered, and the way through the form that follows from it.
 *
 * @param again paths of questions that a newer version changed since they were answered
 */
public record Application(
        Draft draft,
        Offer offer,
        ServiceVersion version,
        Answers answers,
        Circumstances circumstances,
        Set<String> again) {
    public Application {
        again = Set.copyOf(again);
    }

    /** The same with other answers; what has been continued again needs no second look. */
    public Application with(Answers changed) {
        var left = new HashSet<>(again);
        left.removeAll(changed.settled());
        return new Application(draft, offer, version, changed, circumstances, left);
    }

    /** A fresh look: a journey is made for one thread and one request. */
    public Journey journey() {
        return Journey.of(version.form(), answers, circumstances);
    }
}
