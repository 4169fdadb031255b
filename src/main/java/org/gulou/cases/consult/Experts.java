package org.gulou.cases.consult;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.cases.CaseFile;
import org.gulou.identity.Mandates;
import org.gulou.identity.People;
import org.gulou.identity.Person;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;

/** The experts whom bodies may ask; a lead admits them to her own bodies' list, and nobody else is ever asked. */
@ApplicationScoped
public class Experts {
    /** How long the name of a field may be. */
    public static final int LONGEST = 100;

    @PersistenceContext
    EntityManager em;

    @Inject
    People people;

    @Inject
    Mandates mandates;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** Those of the official's bodies, by name. */
    public List<Expert> of(Actor.Official official) {
        List<String> bodies = official.bodies();
        return bodies.isEmpty()
                ? List.of()
                : em.createQuery("select e from Expert e where e.body in :bodies order by e.name, e.id", Expert.class)
                        .setParameter("bodies", bodies)
                        .getResultList();
    }

    /** Those of them who can be asked about a case: nobody gives an opinion on an application of hers or of her principal. */
    public List<Expert> of(Actor.Official official, CaseFile file) {
        Set<String> applicants = applicants(file);
        return of(official).stream()
                .filter(expert -> !applicants.contains(expert.person()))
                .toList();
    }

    /** Whose own case it is: the applicant, and whoever acts for her. */
    Set<String> applicants(CaseFile file) {
        return Stream.of(
                        file.person().stream(),
                        file.applicant().agent().stream(),
                        Stream.concat(file.organisation().stream(), file.person().stream())
                                .flatMap(principal -> mandates.agents(principal, file.service()).stream()))
                .flatMap(Function.identity())
                .collect(Collectors.toSet());
    }

    /** Admits somebody who has an account to the lists of the bodies that the lead heads; says whether there is one. */
    @Transactional
    public boolean admit(Actor.Official lead, String signInName, String field) {
        Optional<Person> person = people.bySignInName(signInName);
        if (person.isEmpty() || field.isBlank() || field.length() > LONGEST) {
            return false;
        }
        List<Expert> known = of(lead);
        lead.ledBodies().stream()
                .filter(body -> known.stream()
                        .noneMatch(one -> one.getBody().equals(body)
                                && one.person().equals(person.get().getId())))
                .forEach(body -> {
                    em.persist(new Expert(body, person.get(), field, lead, clock.instant()));
                    journal.record(
                            lead,
                            "admit-expert",
                            person.get().getId(),
                            Map.of("body", body, "field", field),
                            clock.instant());
                });
        return true;
    }

    /** Strikes one off a list of hers; what she was asked before stays asked. */
    @Transactional
    public void strike(Actor.Official lead, String id) {
        Expert expert = em.find(Expert.class, id);
        boolean hers = expert != null
                && lead.posts().stream()
                        .anyMatch(post -> post.leads() && post.body().id().equals(expert.getBody()));
        if (hers) {
            em.remove(expert);
            journal.record(lead, "strike-expert", expert.person(), Map.of("body", expert.getBody()), clock.instant());
        }
    }
}
