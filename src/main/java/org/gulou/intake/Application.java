package org.gulou.intake;

import org.gulou.catalog.Offer;
import org.gulou.catalog.ServiceVersion;
import org.gulou.forms.Answers;
import org.gulou.forms.Circumstances;
import org.gulou.forms.Journey;

/** A draft at one moment: what it applies for, what was answered, and the way through the form that follows from it. */
public record Application(
        Draft draft, Offer offer, ServiceVersion version, Answers answers, Circumstances circumstances) {
    /** A fresh look: a journey is made for one thread and one request. */
    public Journey journey() {
        return Journey.of(version.form(), answers, circumstances);
    }
}
