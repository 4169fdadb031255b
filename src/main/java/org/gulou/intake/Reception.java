package org.gulou.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.gulou.cases.FormWorld;
import org.gulou.cases.Parties;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.catalog.ServiceVersion;
import org.gulou.forms.Circumstances;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;
import org.gulou.language.Scope;
import org.gulou.workflow.batch.Standing;

/** Whether an office takes applications now: it may be paused, and the service may have windows. */
@ApplicationScoped
public class Reception {
    private static final Parties NOBODY = new Parties("", "", Optional.empty());

    @Inject
    Published published;

    @Inject
    Clock clock;

    /** Why nobody can apply at this offer now, with the dates; empty where one can. */
    public Optional<LocalizedText> closed(Offer offer) {
        return published.catalogue().version(offer).flatMap(version -> closed(version, offer, clock.instant()));
    }

    /** How the windows of the newest version stand at an offer. */
    public Standing standing(Offer offer) {
        return published
                .catalogue()
                .version(offer)
                .map(version -> standing(version, offer, clock.instant()))
                .orElseGet(Standing.Always::new);
    }

    Optional<LocalizedText> closed(ServiceVersion version, Offer offer, Instant now) {
        return offer.closedOn(OfficeTime.day(now))
                .map(reason ->
                        LocalizedText.of("暂停受理：" + reason.in("zh"), "No applications for now: " + reason.in("en")))
                .or(() -> standing(version, offer, now).why());
    }

    Standing standing(ServiceVersion version, Offer offer, Instant now) {
        Catalogue catalogue = published.catalogue();
        Circumstances world = FormWorld.ofDraft(catalogue, offer, NOBODY, now);
        return version.workflow().standing(Scope.of(world.around()), world.surroundings());
    }
}
