package org.gulou.journeys.services;

import org.gulou.catalog.definition.Planned;

/** A planned case, lived through on the real pages: applied for, decided, and its result verified. */
record LivedCase(Town town, Planned planned) {
    /** The number under which it was filed. */
    String isLived() {
        town.begins(planned.at());
        var paths = new Paths();
        String number = new Applying(town, planned, paths).files();
        new Deciding(town, planned, paths, number).goes();
        new Outcome(town, planned, number).isAsPlanned();
        return number;
    }
}
