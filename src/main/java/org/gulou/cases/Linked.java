package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.catalog.Service;
import org.gulou.catalog.ServiceVersion;
import org.gulou.forms.Answers;
import org.gulou.forms.Circumstances;
import org.gulou.forms.Journey;
import org.gulou.kernel.Actor;
import org.gulou.places.Body;
import org.gulou.workflow.Effect;
import org.gulou.workflow.Situation;
import org.gulou.workflow.Step;

/** Cases that arise from others and are seen from both. */
@ApplicationScoped
public class Linked {
    @PersistenceContext
    EntityManager em;

    @Inject
    Registry registry;

    @Inject
    Published published;

    /** Who objects; known to the office only. */
    public record Objector(String name, String phone, String language) {}

    /**
     * Files the case of a stranger who objected, at the body that has put {@code noticed} on notice, as it was before.
     *
     * @return empty where the objection opens no case, or its service is not in the catalogue or leads elsewhere
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<CaseFile> open(Proceeding noticed, Step.Moved step, Objector objector, Actor by) {
        Catalogue catalogue = published.catalogue();
        Situation acted = noticed.situation().after(step.act());
        return step.effects().stream()
                .filter(Effect.Open.class::isInstance)
                .map(Effect.Open.class::cast)
                .flatMap(open -> catalogue.service(open.service()).map(Service::newest).stream()
                        .filter(version -> version.guide().elsewhere().isEmpty())
                        .flatMap(version -> handling(noticed, catalogue).stream()
                                .map(body -> file(
                                        noticed,
                                        acted,
                                        open,
                                        version,
                                        Offer.unlisted(version.service(), body),
                                        objector,
                                        by))))
                .findFirst();
    }

    /** The body that has put the case on notice: the one that works on it, else the one that took it in. */
    private static Optional<Body> handling(Proceeding noticed, Catalogue catalogue) {
        return noticed.workflow()
                .worker(noticed.situation(), noticed.state().id())
                .flatMap(post -> catalogue.places().body(post.body()))
                .or(() -> noticed.offer().map(Offer::body));
    }

    private CaseFile file(
            Proceeding noticed,
            Situation acted,
            Effect.Open open,
            ServiceVersion version,
            Offer at,
            Objector objector,
            Actor by) {
        var parties = new Parties(objector.name(), objector.phone(), Optional.empty());
        Circumstances world = FormWorld.ofDraft(published.catalogue(), at, parties, noticed.now());
        Answers answers = CarriedOver.settled(version.form(), noticed.workflow().carried(acted, open), world);
        Journey journey = Journey.of(version.form(), answers, world);
        var filing = new Filing(
                Codes.id(),
                version,
                at,
                new Filing.Applicant(Optional.empty(), Optional.empty(), objector.name(), objector.phone()),
                objector.language(),
                "web",
                journey.subject(),
                StoredValues.json(answers.toMap()),
                StoredValues.json(journey.filled().toMap()),
                Optional.empty(),
                noticed.now());
        CaseFile file = registry.open(filing, by);
        em.persist(new CaseLink(file, noticed.file()));
        return file;
    }

    /** The numbers of the cases that one arose from and that arose from it. */
    public List<String> of(CaseFile file) {
        return Stream.of(
                        "select l.from from CaseLink l where l.number = :number",
                        "select l.number from CaseLink l where l.from = :number order by l.number")
                .flatMap(query -> em.createQuery(query, String.class)
                        .setParameter("number", file.getNumber())
                        .getResultStream())
                .toList();
    }
}
