package org.gulou.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.gulou.cases.FormWorld;
import org.gulou.cases.Parties;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Elsewhere;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.catalog.ServiceVersion;
import org.gulou.forms.Circumstances;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;
import org.gulou.language.Scope;
import org.gulou.workflow.batch.Standing;

/** Whether an office takes applications here and now: it may be paused, lead elsewhere, and the service may have windows. */
@ApplicationScoped
public class Reception {
    private static final Parties NOBODY = new Parties("", "", Optional.empty());

    @Inject
    Published published;

    @Inject
    Clock clock;

    /** Why nobody can apply here at this offer now, with the dates; empty where one can. */
    public Optional<LocalizedText> closed(Offer offer) {
        return closed(offer, published.catalogue());
    }

    /** The same as a catalogue says that may not be live. */
    public Optional<LocalizedText> closed(Offer offer, Catalogue catalogue) {
        return catalogue.version(offer).flatMap(version -> closed(version, offer, clock.instant(), catalogue));
    }

    /** Why nobody can apply for now, here or wherever the offer leads; empty where nothing is in the way. */
    public Optional<LocalizedText> interrupted(Offer offer, Catalogue catalogue) {
        return catalogue.version(offer).flatMap(version -> interrupted(version, offer, clock.instant(), catalogue));
    }

    /** How the windows of a service stand at an offer, as a catalogue says that may not be live. */
    public Standing standing(Offer offer, Catalogue catalogue) {
        return catalogue
                .version(offer)
                .map(version -> standing(version, offer, clock.instant(), catalogue))
                .orElseGet(Standing.Always::new);
    }

    Optional<LocalizedText> closed(ServiceVersion version, Offer offer, Instant now) {
        return closed(version, offer, now, published.catalogue());
    }

    private Optional<LocalizedText> closed(ServiceVersion version, Offer offer, Instant now, Catalogue catalogue) {
        return interrupted(version, offer, now, catalogue)
                .or(() -> offer.elsewhere().map(Elsewhere::words));
    }

    private Optional<LocalizedText> interrupted(ServiceVersion version, Offer offer, Instant now, Catalogue catalogue) {
        return offer.closedOn(OfficeTime.day(now))
                .map(reason ->
                        LocalizedText.of("暂停受理：" + reason.in("zh"), "No applications for now: " + reason.in("en")))
                .or(() -> standing(version, offer, now, catalogue).why());
    }

    Standing standing(ServiceVersion version, Offer offer, Instant now) {
        return standing(version, offer, now, published.catalogue());
    }

    private Standing standing(ServiceVersion version, Offer offer, Instant now, Catalogue catalogue) {
        if (offer.elsewhere().isPresent()) {
            return new Standing.Always(); // the windows are those of applications that are made here
        }
        Circumstances world = FormWorld.ofDraft(catalogue, offer, NOBODY, now);
        return version.workflow().standing(Scope.ofSome(world.around()), world.surroundings());
    }
}
