package org.gulou.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.cases.CarriedOver;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.catalog.Service;
import org.gulou.identity.People;
import org.gulou.identity.Person;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;

/**
 * Invites people to what they are entitled to: where a register tells of somebody, the services that are started by it begin
 * a draft for her, filled in as far as the register knows. She looks at it, adds the rest and sends it, or does not.
 */
@ApplicationScoped
public class Invitations {
    @PersistenceContext
    EntityManager em;

    @Inject
    Drafts drafts;

    @Inject
    Published published;

    @Inject
    People people;

    @Inject
    Journal journal;

    @Inject
    Event<Invited> invited;

    @Inject
    Clock clock;

    /** How many services have invited somebody; none where the event is known, or nobody here has this number and name. */
    @Transactional
    public int hear(RegisterEvent event) {
        if (em.find(HeardEvent.class, HeardEvent.id(event)) != null) {
            return 0;
        }
        em.persist(new HeardEvent(event, clock.instant()));
        List<Person> known = people.known(event.person(), event.name());
        List<Offer> offers = offers(event);
        known.forEach(person -> offers.forEach(offer -> invite(person, offer, event)));
        return known.isEmpty() ? 0 : offers.size();
    }

    /** Of each service that the register starts, the offer of the smallest division around hers. */
    private List<Offer> offers(RegisterEvent event) {
        Catalogue catalogue = published.catalogue();
        return catalogue.services().stream()
                .map(Service::newest)
                .filter(version -> version.guide()
                        .startedBy()
                        .filter(event.register()::equals)
                        .isPresent())
                .flatMap(version -> catalogue.offersOf(version.service(), version.variant()).stream()
                        .filter(offer -> offer.elsewhere().isEmpty())
                        .filter(offer -> event.division().within(offer.division()))
                        .max(Comparator.comparing(offer -> offer.division().level()))
                        .stream())
                .toList();
    }

    /** A draft that she has begun herself stays as it is. */
    private void invite(Person person, Offer offer, RegisterEvent event) {
        var citizen = new Actor.Citizen(person.getId(), person.getName(), "");
        Draft draft = drafts.start(offer, citizen);
        var visitor = new Visitor(Optional.of(person.getId()), Optional.empty());
        em.flush(); // what changes it reads it anew from the database
        drafts.open(draft.getId(), visitor)
                .filter(application -> application.answers().raw().isEmpty())
                .ifPresent(application -> {
                    fill(application, visitor, event);
                    journal.record(
                            new Actor.Portal(),
                            "invite",
                            draft.getId(),
                            Map.of("register", event.register(), "service", offer.service()),
                            clock.instant());
                    invited.fire(
                            new Invited(draft, application.version().guide().title()));
                });
    }

    private void fill(Application application, Visitor visitor, RegisterEvent event) {
        application
                .version()
                .invitation()
                .ifPresent(invitation -> drafts.change(
                        application.draft().getId(),
                        visitor,
                        (journey, blank) -> CarriedOver.draft(
                                application.version().form(),
                                invitation.filled(
                                        event.told(),
                                        application.circumstances().surroundings()),
                                application.circumstances())));
    }
}
