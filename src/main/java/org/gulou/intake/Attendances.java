package org.gulou.intake;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.identity.NotAllowed;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.Post;
import org.gulou.places.Body;
import org.gulou.places.Places;

/** Officials who file for people at the counter or in a village: the same form and the same case, with both names. */
@ApplicationScoped
public class Attendances {
    private static final String CLERK = "clerk";
    private static final int MOST_SHOWN = 20;

    @PersistenceContext
    EntityManager em;

    @Inject
    Drafts drafts;

    @Inject
    Published published;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /**
     * An application that an official took.
     *
     * @param draft as long as it is kept
     */
    public record Taken(Attendance attendance, Optional<Draft> draft) {}

    /** Whether an official takes applications at this office: she is a clerk of it, or of one below it. */
    public boolean serves(Actor.Official official, Offer offer) {
        return post(official, offer).isPresent();
    }

    private Optional<Post> post(Actor.Official official, Offer offer) {
        Places places = published.catalogue().places();
        return official.posts().stream()
                .filter(post -> post.role().equals(CLERK))
                .filter(post -> places.body(post.body())
                        .filter(hers -> takesFor(hers, offer.body()))
                        .isPresent())
                .min(Comparator.comparing(post -> post.body().id()));
    }

    private static boolean takesFor(Body hers, Body office) {
        boolean below =
                hers.level().compareTo(office.level()) > 0 && hers.division().within(office.division());
        return below || hers.id().equals(office.id());
    }

    /**
     * Begins an application in somebody's name.
     *
     * @throws NotAllowed if the official does not take applications at this office
     */
    @Transactional
    public Draft start(Offer offer, Actor.Official official, String name, String phone, Attendance.Shown shown) {
        Post post = post(official, offer)
                .orElseThrow(() -> new NotAllowed(official.id() + " takes no applications for " + offer.id()));
        boolean village = published
                .catalogue()
                .places()
                .body(post.body())
                .filter(body -> body.level() == DivisionCode.Level.VILLAGE)
                .isPresent();
        Draft draft = drafts.start(offer, name, phone);
        em.persist(new Attendance(draft, official, post, village, shown, clock.instant()));
        journal.record(
                official,
                "attend",
                draft.getId(),
                Map.of("service", offer.service(), "evidence", shown.kind().name(), "number", shown.number()),
                clock.instant());
        return draft;
    }

    /** The official adds a picture of the power of attorney, of the list or of the card, by the ids of the files. */
    @Transactional
    public void show(String draft, List<String> files) {
        of(draft).ifPresent(attendance -> attendance.shownBy(files));
    }

    /** Who fills in a draft for its applicant; empty where she does so herself. */
    public Optional<Attendance> of(String draft) {
        return Optional.ofNullable(em.find(Attendance.class, draft));
    }

    /** Who filled in what became this case. */
    public Optional<Attendance> ofCase(String number) {
        return em.createQuery("select a from Attendance a where a.caseNumber = :number", Attendance.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** What an official took of late, the newest first. */
    public List<Taken> by(Actor.Official official) {
        List<Attendance> taken = em.createQuery(
                        "select a from Attendance a where a.helper = :helper order by a.at desc", Attendance.class)
                .setParameter("helper", official.id())
                .setMaxResults(MOST_SHOWN)
                .getResultList();
        if (taken.isEmpty()) {
            return List.of();
        }
        Map<String, Draft> kept = em.createQuery("select d from Draft d where d.id in :ids", Draft.class)
                .setParameter("ids", taken.stream().map(Attendance::getDraft).toList())
                .getResultStream()
                .collect(Collectors.toMap(Draft::getId, draft -> draft));
        return taken.stream()
                .map(one -> new Taken(one, Optional.ofNullable(kept.get(one.getDraft()))))
                .toList();
    }

    /** The draft has become a case: the official's part in it is written down there, too. */
    @Transactional(MANDATORY)
    void filed(Attendance attendance, CaseNumber number) {
        attendance.filed(number);
        journal.record(
                new Actor.Official(attendance.helper(), attendance.getHelperName(), Set.of()),
                "file-for",
                number.toString(),
                Map.of("evidence", attendance.getEvidenceKind().name(), "number", attendance.getEvidence()),
                clock.instant());
    }
}
