package org.gulou.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.cases.Codes;
import org.gulou.duties.Kept;
import org.gulou.forms.Answers;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Sha256;

/** Applications that other systems fill in beforehand, and what comes of them. */
@ApplicationScoped
public class Prefills implements Kept {
    /** For how many days a link opens. */
    public static final int DAYS = 30;

    /** For how many days after that the system may ask what came of it. */
    private static final int REMEMBERED = 365;

    @PersistenceContext
    EntityManager em;

    @Inject
    Applicants applicants;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /**
     * A prefill that was made.
     *
     * @param secret opens it, in a link; to be told this once, because nobody can read it again
     */
    public record Made(Prefill prefill, String secret) {}

    /** What a link did for a draft. */
    public enum Beginning {
        ENTERED,
        /** The link opens nothing any more: another was faster, or it was withdrawn. */
        OVER,
        /** Something is answered in the draft, so that it stays as it is. */
        OWN
    }

    /** What has come of one. */
    public sealed interface State {
        /** Nobody has begun with it yet. */
        record Waiting() implements State {}

        /** Somebody has begun a draft with it and not sent it. */
        record Begun() implements State {}

        record Filed(CaseNumber number) implements State {}

        /** Nothing comes of it any more: it was withdrawn, its last day is over, or the draft was deleted. */
        record Over() implements State {}
    }

    /**
     * Keeps what a system has filled in.
     *
     * @throws jakarta.persistence.PersistenceException where another request has made it under the same key meanwhile
     */
    @Transactional
    public Made make(Actor.Official program, Prefill.Wish wish) {
        Instant now = clock.instant();
        String secret = wish.once().map(Prefill.Once::secret).orElseGet(Codes::id);
        var prefill =
                new Prefill(secret, program, wish, now, OfficeTime.day(now).plusDays(DAYS));
        em.persist(prefill);
        em.flush();
        journal.record(program, "prefill", prefill.getId(), Map.of("offer", wish.offer()), now);
        return new Made(prefill, secret);
    }

    /** One that this system has made under a key of its own. */
    public Optional<Prefill> sentAs(Actor.Official program, String key) {
        return em.createQuery("select p from Prefill p where p.programId = :program and p.sentAs = :key", Prefill.class)
                .setParameter("program", program.id())
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /** One that this system has made. */
    public Optional<Prefill> of(Actor.Official program, String id) {
        return Optional.ofNullable(em.find(Prefill.class, id)).filter(prefill -> prefill.isOf(program));
    }

    public State state(Prefill prefill) {
        return prefill.draft()
                .map(draft -> Optional.ofNullable(em.find(Draft.class, draft))
                        .<State>map(begun ->
                                begun.filedAs().<State>map(State.Filed::new).orElseGet(State.Begun::new))
                        .orElseGet(State.Over::new))
                .orElseGet(() -> prefill.isOpenOn(today()) ? new State.Waiting() : new State.Over());
    }

    /** Takes back what nobody has begun with, as often as it is asked; false where somebody has. */
    @Transactional
    public boolean withdraw(Actor.Official program, String id) {
        Optional<Prefill> own = Optional.ofNullable(em.find(Prefill.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(prefill -> prefill.isOf(program) && prefill.draft().isEmpty());
        own.filter(prefill -> prefill.isOpenOn(today())).ifPresent(prefill -> {
            prefill.forget();
            journal.record(program, "prefill.withdraw", id, Map.of(), clock.instant());
        });
        return own.isPresent();
    }

    /** What a link still opens at an offer. */
    public Optional<Prefill> behind(String secret, String offer) {
        return find(secret)
                .filter(prefill ->
                        prefill.isOpenOn(today()) && prefill.getOffer().equals(offer));
    }

    private Optional<Prefill> find(String secret) {
        return em.createQuery("select p from Prefill p where p.secretHash = :hash", Prefill.class)
                .setParameter("hash", Sha256.hex(secret))
                .getResultStream()
                .findFirst();
    }

    /** Enters what was filled in into a draft in which nothing is answered; then the link opens nothing any more. */
    @Transactional
    public Beginning begin(Prefill found, Draft draft) {
        Prefill prefill = em.find(Prefill.class, found.getId(), LockModeType.PESSIMISTIC_WRITE);
        if (prefill == null || !prefill.isOpenOn(today())) {
            return Beginning.OVER;
        }
        Draft blank = em.find(Draft.class, draft.getId(), LockModeType.PESSIMISTIC_WRITE);
        if (blank == null || !blank.answers().equals(Answers.NONE)) {
            return Beginning.OWN;
        }
        blank.begin(prefill, clock.instant());
        prefill.begin(blank);
        journal.record(
                applicants.actor(blank.owner()),
                "prefill.begin",
                blank.getId(),
                Map.of("by", prefill.getProgramName(), "prefill", prefill.getId()),
                clock.instant());
        return Beginning.ENTERED;
    }

    private LocalDate today() {
        return OfficeTime.day(clock.instant());
    }

    @Override
    public String what() {
        return "prefills";
    }

    /** What was filled in goes the day after its last; that it was, a year later. */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public int expire(Instant now) {
        LocalDate today = OfficeTime.day(now);
        List<Prefill> over = em.createQuery(
                        "select p from Prefill p where p.lastDay < :long or p.lastDay < :today and p.answers <> :nothing",
                        Prefill.class)
                .setParameter("today", today)
                .setParameter("long", today.minusDays(REMEMBERED))
                .setParameter("nothing", Prefill.NOTHING)
                .getResultList();
        over.forEach(prefill -> {
            prefill.forget();
            if (prefill.getLastDay().isBefore(today.minusDays(REMEMBERED))) {
                em.remove(prefill);
            }
        });
        return over.size();
    }
}
