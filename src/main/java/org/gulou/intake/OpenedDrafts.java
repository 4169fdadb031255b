package org.gulou.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.gulou.cases.CarriedOver;
import org.gulou.cases.CaseFile;
import org.gulou.cases.CaseMoved;
import org.gulou.cases.Proceeding;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.identity.Mandates;
import org.gulou.kernel.Actor;
import org.gulou.kernel.DivisionCode;
import org.gulou.language.Value;
import org.gulou.workflow.By;
import org.gulou.workflow.Effect;

/** Begins the drafts of other services that moves open, filled in as far as the case knows; a guest has none. */
@ApplicationScoped
class OpenedDrafts {
    @PersistenceContext
    EntityManager em;

    @Inject
    Applicants applicants;

    @Inject
    Mandates mandates;

    @Inject
    Drafts drafts;

    @Inject
    Published published;

    void moved(@Observes CaseMoved moved) {
        if (moved.step().move().by() instanceof By.Anyone) {
            return;
        }
        moved.step().effects().stream()
                .filter(Effect.Open.class::isInstance)
                .map(Effect.Open.class::cast)
                .forEach(open -> begin(
                        moved.after(),
                        open,
                        moved.after().workflow().carried(moved.after().situation(), open)));
    }

    /** A draft that she has begun herself stays as it is. */
    @Transactional(Transactional.TxType.MANDATORY)
    void begin(Proceeding proceeding, Effect.Open open, Map<String, Value> carried) {
        CaseFile file = proceeding.file();
        Optional<Actor.Citizen> applicant = file.person()
                .map(person -> file.applicant()
                        .agent()
                        .filter(agent -> mandates.covers(agent, person, open.service()))
                        .map(agent -> new Actor.Citizen(agent, file.getApplicantName(), person))
                        .orElseGet(() -> new Actor.Citizen(
                                person,
                                file.getApplicantName(),
                                file.organisation().orElse(""))));
        Optional<Offer> offer = nearest(open.service(), proceeding);
        if (applicant.isEmpty() || offer.isEmpty() || !admits(offer.get(), applicant.get())) {
            return;
        }
        var visitor = new Visitor(Optional.of(applicant.get().id()), Optional.empty());
        String draft = drafts.start(offer.get(), applicant.get()).getId();
        em.flush(); // what changes it reads it anew from the database
        drafts.open(draft, visitor)
                .filter(application -> application.answers().raw().isEmpty())
                .ifPresent(application -> drafts.change(
                        draft,
                        visitor,
                        (journey, blank) ->
                                CarriedOver.draft(application.version().form(), carried, application.circumstances())));
    }

    private boolean admits(Offer offer, Actor.Citizen applicant) {
        return published
                .catalogue()
                .version(offer)
                .filter(version -> offer.elsewhere().isEmpty())
                .filter(version -> version.guide().admits(applicants.isForOrganisation(Owner.of(applicant))))
                .isPresent();
    }

    /** Where the case was filed; else the body of the smallest division around it. */
    private Optional<Offer> nearest(String service, Proceeding proceeding) {
        Optional<Offer> there = proceeding.offer();
        return there.flatMap(offer -> published
                .catalogue()
                .offer(Offer.id(service, "new", offer.body().id().id()))
                .or(() -> around(service, offer.division())));
    }

    private Optional<Offer> around(String service, DivisionCode division) {
        return published.catalogue().offersOf(service, "new").stream()
                .filter(offer -> division.within(offer.division()))
                .max(Comparator.comparing(offer -> offer.division().level()));
    }
}
