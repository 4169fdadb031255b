package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.forms.FilledForm.Entry;
import org.gulou.forms.Masked;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;
import org.gulou.workflow.Attempt;
import org.gulou.workflow.By;
import org.gulou.workflow.Move;
import org.gulou.workflow.Need;
import org.gulou.workflow.Step;

/** What is on public notice now: only what the definition shows to strangers, with names masked. */
@ApplicationScoped
public class Notices {
    @PersistenceContext
    EntityManager em;

    @Inject
    Proceedings proceedings;

    @Inject
    Registry registry;

    @Inject
    Docket docket;

    @Inject
    Linked linked;

    @Inject
    Clock clock;

    /**
     * One notice.
     *
     * @param facts label and value of what is shown
     * @param until when it ends
     * @param open whether anybody may object here
     */
    public record Notice(
            String number,
            LocalizedText service,
            LocalizedText body,
            List<Fact> facts,
            Instant since,
            Optional<TimeOut> until,
            boolean open) {}

    public record Fact(LocalizedText label, LocalizedText value) {}

    /**
     * How many notices run now.
     *
     * @param place the code of the division whose offices they are of; the empty text for all
     */
    @Transactional
    public long count(String place) {
        return em.createQuery(
                        "select count(c) from CaseFile c where c.onNotice = true and c.number like :office", Long.class)
                .setParameter("office", place + "%")
                .getSingleResult();
    }

    /** Some of them, the newest first. */
    @Transactional
    public List<Notice> some(String place, int first, int most) {
        return em
                .createQuery(
                        "select c from CaseFile c where c.onNotice = true and c.number like :office"
                                + " order by c.enteredAt desc, c.number",
                        CaseFile.class)
                .setParameter("office", place + "%")
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .flatMap(file -> running(file).stream())
                .toList();
    }

    private Optional<Notice> running(CaseFile file) {
        Proceeding now = proceedings.of(file, clock.instant());
        return now.state().isPublicNotice()
                ? Optional.of(notice(now))
                        .filter(notice -> notice.until()
                                .filter(end -> end.isOver(now.now()))
                                .isEmpty())
                : Optional.empty();
    }

    /** The notice of one case to which anybody may object now. */
    @Transactional
    public Optional<Notice> open(CaseNumber number) {
        return Optional.ofNullable(em.find(CaseFile.class, number.toString()))
                .flatMap(this::running)
                .filter(Notice::open);
    }

    /**
     * What came of an objection.
     *
     * @param by under which the case on notice knows who objected
     * @param own the case that it became, where the definition opens one
     */
    public record Objected(Step step, Actor by, Optional<CaseFile> own) {}

    /** Lets anybody object to what is on notice. */
    @Transactional
    public Objected object(CaseNumber number, Linked.Objector objector, String reason) {
        Proceeding before = docket.settle(registry.locked(number));
        var actor = new Actor.Guest(Actor.Guest.OBJECTOR + number, objector.name() + " · " + objector.phone());
        Attempt attempt = objection(before)
                .map(move -> new Attempt(move.id(), actor, Map.of(new Need.Reason().key(), Value.of(reason))))
                .orElseGet(() -> new Attempt("", actor));
        Step step = before.workflow().step(before.situation(), attempt);
        if (step instanceof Step.Moved moved) {
            docket.write(before, moved, actor, Optional.empty());
            return new Objected(step, actor, linked.open(before, moved, objector, actor));
        }
        return new Objected(step, actor, Optional.empty());
    }

    private static Optional<Move> objection(Proceeding proceeding) {
        return proceeding.workflow().moves().stream()
                .filter(move -> move.by() instanceof By.Anyone
                        && move.from().contains(proceeding.state().id()))
                .findFirst();
    }

    private static Notice notice(Proceeding proceeding) {
        return new Notice(
                proceeding.file().getNumber(),
                proceeding.version().guide().title(),
                proceeding.offer().map(offer -> offer.body().name()).orElse(LocalizedText.NONE),
                proceeding.state().shows().stream()
                        .flatMap(name -> proceeding
                                .record()
                                .named(name, proceeding.version().form())
                                .stream())
                        .map(answer -> new Fact(answer.label(), masked(answer)))
                        .toList(),
                proceeding.file().enteredAt(),
                proceeding.timeOut(),
                objection(proceeding).isPresent());
    }

    private static LocalizedText masked(Entry.Answer answer) {
        return answer.kind().equals("name") ? answer.shown().map(Notices::masked) : Masked.of(answer);
    }

    /** As every list names an applicant: what an organisation is called is open, what a person is called is masked. */
    public static String inLists(String name, boolean ofOrganisation) {
        return ofOrganisation ? name : masked(name);
    }

    /** The first character and a star for each further one: 王芳 is 王*. */
    public static String masked(String name) {
        int[] points = name.codePoints().toArray();
        if (points.length < 2) {
            return name;
        }
        return new String(points, 0, 1) + "*".repeat(Math.min(points.length - 1, 3));
    }
}
