package org.gulou.cases.consult;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.cases.CaseFile;
import org.gulou.cases.Proceeding;
import org.gulou.cases.Registry;
import org.gulou.catalog.Published;
import org.gulou.documents.StoredFile;
import org.gulou.documents.Vault;
import org.gulou.duties.Duties;
import org.gulou.duties.Duty;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.WorkingCalendar;

/** Asks others about a case, reminds them, and takes their opinions. */
@ApplicationScoped
public class Consultations implements Duty {
    /** How long a question, reasons or conditions may be. */
    public static final int LONGEST = 2_000;

    /** How many working days they can be given at most. */
    public static final int MOST_DAYS = 60;

    static final String KIND = "desk.consultation";
    /** To how many one question goes at once. */
    public static final int MOST_ASKED = 20;

    private static final int MOST_SHOWN = 100;

    @PersistenceContext
    EntityManager em;

    @Inject
    Registry registry;

    @Inject
    Experts experts;

    @Inject
    Vault vault;

    @Inject
    Published published;

    @Inject
    Duties duties;

    @Inject
    Journal journal;

    @Inject
    Event<ConsultationMoved> moved;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    /** The day before the last has come, or the last has passed: silence takes no effect on a day that its year's notice may move. */
    @Override
    @Transactional
    public void perform(String key, Instant dueAt) {
        Consultation one = em.find(Consultation.class, key, LockModeType.PESSIMISTIC_WRITE);
        if (one == null || !one.isOpen()) {
            return;
        }
        WorkingCalendar calendar = published.catalogue().calendar(one.office());
        one.countAnew(calendar);
        Instant end = OfficeTime.startOf(one.getDueOn().plusDays(1));
        if (clock.instant().isBefore(end)) {
            if (!one.isReminded()) {
                one.remind();
                moved.fire(new ConsultationMoved(one, ConsultationMoved.Occasion.NEAR));
            }
            duties.schedule(KIND, key, end);
        } else if (calendar.provisional(one.getDueOn())) {
            duties.schedule(KIND, key, clock.instant().plus(Duration.ofDays(1)));
        } else {
            one.fallSilent();
            moved.fire(new ConsultationMoved(one, ConsultationMoved.Occasion.SETTLED));
            var told = Map.of("to", one.getToName());
            journal.record(new Actor.Portal(), "consult-silent", one.getCaseNumber(), told, clock.instant());
        }
    }

    /**
     * Asks several at once about a case that lies at one of the official's posts; says whether that could be done: she
     * works on the case, the papers are papers of it, and every expert is on her body's list and not the
     * applicant herself.
     */
    @Transactional
    public boolean ask(
            CaseNumber number,
            Actor.Official official,
            List<Consultation.Addressee> to,
            Consultation.Question question) {
        Optional<Proceeding> found = registry.official(number, official)
                .filter(one ->
                        one.file().worker().filter(official.posts()::contains).isPresent());
        boolean sound = found.isPresent()
                && !to.isEmpty()
                && to.size() <= MOST_ASKED
                && !question.text().isBlank()
                && question.text().length() <= LONGEST
                && question.days() >= 1
                && question.days() <= MOST_DAYS
                && filesOf(number).containsAll(question.papers())
                && to.stream().allMatch(one -> mayAsk(official, one, found.get().file()));
        if (!sound) {
            return false;
        }
        LocalDate due =
                published.catalogue().calendar(number.office()).plus(OfficeTime.day(clock.instant()), question.days());
        Instant eve = OfficeTime.startOf(due.minusDays(1));
        Instant reminder = eve.isAfter(clock.instant()) ? eve : OfficeTime.startOf(due.plusDays(1));
        BodyId body = found.get().file().worker().orElseThrow().body();
        for (Consultation.Addressee addressee : to) {
            var one = new Consultation(
                    number, new Consultation.Asker(official, body), clock.instant(), addressee, question, due);
            em.persist(one);
            duties.schedule(KIND, one.getId(), reminder);
            journal.record(
                    official,
                    "consult",
                    number.toString(),
                    Map.of("to", addressee.name(), "question", question.text(), "due", due.toString()),
                    clock.instant());
            moved.fire(new ConsultationMoved(one, ConsultationMoved.Occasion.ASKED));
        }
        return true;
    }

    private Set<String> filesOf(CaseNumber number) {
        return vault.of(number.toString()).stream().map(StoredFile::id).collect(Collectors.toSet());
    }

    private boolean mayAsk(Actor.Official official, Consultation.Addressee to, CaseFile file) {
        return switch (to) {
            case Consultation.Addressee.OfBody(String body, String name) ->
                published.catalogue().places().body(new BodyId(body)).isPresent();
            case Consultation.Addressee.OfExpert(String person, String name) ->
                experts.of(official, file).stream().anyMatch(one -> one.person().equals(person));
        };
    }

    /** Takes an opinion of somebody who was asked; says whether it was still time, and the answer complete. */
    @Transactional
    public boolean answer(String id, Actor by, Consultation.Answer answer) {
        Consultation one = em.find(Consultation.class, id, LockModeType.PESSIMISTIC_WRITE);
        boolean sound = one != null
                && one.isOpen()
                && isAsked(one, by)
                && !answer.reasons().isBlank()
                && answer.reasons().length() <= LONGEST
                && answer.conditions().length() <= LONGEST
                && (answer.opinion() != Consultation.Opinion.CONDITIONS
                        || !answer.conditions().isBlank());
        if (!sound) {
            return false;
        }
        one.answer(answer, by, clock.instant());
        duties.cancel(KIND, id);
        journal.record(
                by,
                "opinion",
                one.getCaseNumber(),
                Map.of("opinion", answer.opinion().name(), "reasons", answer.reasons()),
                clock.instant());
        moved.fire(new ConsultationMoved(one, ConsultationMoved.Occasion.SETTLED));
        return true;
    }

    /** Takes a question back, by somebody who works on the case or at the body that asked. */
    @Transactional
    public boolean withdraw(String id, Actor.Official official) {
        Consultation one = em.find(Consultation.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (one == null
                || !one.isOpen()
                || registry.official(CaseNumber.parse(one.getCaseNumber()), official)
                        .filter(seen -> one.askedBody()
                                        .filter(body -> official.worksAt(body.id()))
                                        .isPresent()
                                || seen.file()
                                        .worker()
                                        .filter(official.posts()::contains)
                                        .isPresent())
                        .isEmpty()) {
            return false;
        }
        one.withdraw();
        duties.cancel(KIND, id);
        journal.record(official, "consult-end", one.getCaseNumber(), Map.of("to", one.getToName()), clock.instant());
        return true;
    }

    /** Nobody is asked about a case of her own, though her body is. */
    private boolean isAsked(Consultation one, Actor who) {
        boolean asked = one.toExpert().filter(who.id()::equals).isPresent()
                || (who instanceof Actor.Official official
                        && one.toBody().filter(official::worksAt).isPresent());
        return asked
                && !experts.applicants(em.find(CaseFile.class, one.getCaseNumber()))
                        .contains(who.id());
    }

    /** All of a case, the newest first, for who was shown the case itself. */
    public List<Consultation> of(String number) {
        return em.createQuery(
                        "select c from Consultation c where c.caseNumber = :number order by c.askedAt desc, c.id",
                        Consultation.class)
                .setParameter("number", number)
                .getResultList();
    }

    /** How many questions wait for an answer, by the number of the case; nothing for cases in which none does. */
    public Map<String, Long> open(Collection<String> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select c.caseNumber, count(c) from Consultation c where c.caseNumber in :numbers"
                                        + " and c.stage = :open group by c.caseNumber",
                                Object[].class)
                        .setParameter("numbers", numbers)
                        .setParameter("open", Consultation.Stage.OPEN)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    /** What somebody is asked, as an official of a body or as an expert: the open ones first, by their last day. */
    public List<Consultation> askedOf(Actor who) {
        return asked(
                who,
                "c.stage <> :stage order by case when c.stage = org.gulou.cases.consult.Consultation.Stage.OPEN"
                        + " then 0 else 1 end, c.dueOn, c.id",
                Consultation.Stage.WITHDRAWN);
    }

    /** What of it waits for an answer, by the last day. */
    public List<Consultation> waiting(Actor who) {
        return asked(who, "c.stage = :stage order by c.dueOn, c.id", Consultation.Stage.OPEN);
    }

    private List<Consultation> asked(Actor who, String which, Consultation.Stage stage) {
        List<String> bodies = who instanceof Actor.Official official ? official.bodies() : List.of();
        String toBodies = bodies.isEmpty() ? "" : " or c.toBody in :bodies";
        var query = em.createQuery(
                        "select c from Consultation c where (c.toExpert = :who" + toBodies
                                + ") and not exists (select f"
                                + " from CaseFile f where f.number = c.caseNumber and (f.applicant.person = :who or"
                                + " f.applicant.agent = :who)) and " + which,
                        Consultation.class)
                .setParameter("who", who.id())
                .setParameter("stage", stage)
                .setMaxResults(MOST_SHOWN);
        if (!bodies.isEmpty()) {
            query.setParameter("bodies", bodies);
        }
        return query.getResultList();
    }

    /** One that somebody is asked; empty for everybody else. */
    public Optional<Consultation> find(String id, Actor who) {
        return Optional.ofNullable(em.find(Consultation.class, id)).filter(one -> isAsked(one, who));
    }

    /** Whether a paper belongs to a question that somebody is asked and that is open. */
    @Transactional
    public boolean shows(StoredFile file, Actor who) {
        boolean shown = of(file.owner()).stream()
                .anyMatch(
                        one -> one.isOpen() && isAsked(one, who) && one.papers().contains(file.id()));
        if (shown) {
            journal.looked(who, file.owner(), clock.instant());
        }
        return shown;
    }
}
