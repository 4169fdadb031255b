package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.gulou.catalog.Guide;
import org.gulou.kernel.OfficeTime;
import org.gulou.web.ui.InView;
import org.gulou.web.ui.Language;

/** What a service costs, in words: each fee with the rates in force of which it is made up. */
@Named
@RequestScoped
public class Tariff {
    @Inject
    InView inView;

    @Inject
    ServicePage service;

    @Inject
    Language language;

    @Inject
    Clock clock;

    /** The fees of the guide that is shown; none where it is free. */
    public List<String> getLines() {
        return of(service.getGuide());
    }

    List<String> of(Guide guide) {
        return new Rates(inView.catalogue().parameters(), OfficeTime.day(clock.instant()), language.getTag()).of(guide);
    }
}
