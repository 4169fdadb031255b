package org.gulou.cases.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gulou.cases.HandedIn;
import org.gulou.cases.Proceeding;
import org.gulou.cases.Registry;
import org.gulou.cases.talk.CaseMessage.Side;
import org.gulou.catalog.Offer;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;

/** Messages on cases, and the office's notes. */
@ApplicationScoped
public class Talk {
    /** How long a message or note may be. */
    public static final int LONGEST = 4000;

    /** How many messages an applicant may leave unread at the office: enough for any matter, too few to flood. */
    public static final int MOST_UNREAD = 20;

    private static final int MOST_SHOWN = 200;

    @PersistenceContext
    EntityManager em;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    @Inject
    Registry registry;

    @Inject
    Event<MessageWritten> written;

    /** The messages on a case as the office's page shows them: the last ones, the oldest first. */
    public List<CaseMessage> messages(String number) {
        return written(number).setMaxResults(MOST_SHOWN).getResultList().reversed();
    }

    /** All of them, for a file that holds the whole case. */
    public List<CaseMessage> allMessages(String number) {
        return written(number).getResultList().reversed();
    }

    /** The newest first. */
    TypedQuery<CaseMessage> written(String number) {
        return em.createQuery(
                        "select m from CaseMessage m where m.caseNumber = :number order by m.writtenAt desc, m.id",
                        CaseMessage.class)
                .setParameter("number", number);
    }

    /** All between the applicant and the office: what others who take part hand in is not shown to her. */
    public List<CaseMessage> applicants(String number) {
        return allMessages(number).stream()
                .filter(message -> message.side() != Side.PARTY)
                .toList();
    }

    /**
     * Some of the same, the newest first: her page shows a part at a time, because a case of years has hundreds.
     *
     * @param first how many newer ones to pass over
     */
    public List<CaseMessage> applicants(String number, int first, int most) {
        return em.createQuery(
                        "select m from CaseMessage m where m.caseNumber = :number and m.side <> :party"
                                + " order by m.writtenAt desc, m.id",
                        CaseMessage.class)
                .setParameter("number", number)
                .setParameter("party", Side.PARTY)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many there are between the applicant and the office. */
    public long countApplicants(String number) {
        return em.createQuery(
                        "select count(m) from CaseMessage m where m.caseNumber = :number and m.side <> :party",
                        Long.class)
                .setParameter("number", number)
                .setParameter("party", Side.PARTY)
                .getSingleResult();
    }

    /**
     * Writes to the other side, which is told. What the other side wrote before counts as read by whoever answers.
     *
     * @param proceeding as it was found for the author
     * @param files the ids of files that the vault keeps for the case
     */
    @Transactional
    public void write(Proceeding proceeding, Actor author, String text, List<String> files) {
        write(proceeding, author, text, files, List.of(), Optional.empty());
    }

    /** The same with the paths of the promised papers that the files are. */
    @Transactional
    public void write(Proceeding proceeding, Actor author, String text, List<String> files, Collection<String> papers) {
        write(proceeding, author, text, files, papers, Optional.empty());
    }

    /** The same with the place in the history of the act with which the files came. */
    void write(Proceeding proceeding, Actor author, String text, List<String> files, Optional<Integer> act) {
        write(proceeding, author, text, files, List.of(), act);
    }

    /** The same to one of many, of which the author opened none: what waits there to be read waits on. */
    @Transactional
    void tell(Proceeding proceeding, Actor.Official author, String text) {
        put(proceeding, author, text, List.of(), List.of(), Optional.empty());
    }

    private void write(
            Proceeding proceeding,
            Actor author,
            String text,
            List<String> files,
            Collection<String> papers,
            Optional<Integer> act) {
        read(proceeding.file().getNumber(), Side.of(author));
        put(proceeding, author, text, files, papers, act);
    }

    private void put(
            Proceeding proceeding,
            Actor author,
            String text,
            List<String> files,
            Collection<String> papers,
            Optional<Integer> act) {
        String number = proceeding.file().getNumber();
        var message = new CaseMessage(id(), number, body(proceeding), author, text, files, act, clock.instant())
                .bringing(papers);
        em.persist(message);
        journal.record(author, "message", number, Map.of("text", text, "files", files), clock.instant());
        em.flush();
        written.fire(new MessageWritten(proceeding, message));
        if (!papers.isEmpty()) {
            registry.sent(proceeding.file().number(), author, papers);
        }
    }

    /** The papers that the applicant promised to hand in after filing and that came with no move, with the messages they came with. */
    public List<Promised> promised(Proceeding proceeding) {
        return Promised.of(
                HandedIn.forApplicant(proceeding), applicants(proceeding.file().getNumber()));
    }

    /** What was written to {@code reader} counts as read, of these messages alone. */
    @Transactional
    public void read(Collection<CaseMessage> shown, Side reader) {
        shown.stream()
                .filter(message -> reader.others().contains(message.side())
                        && message.readAt().isEmpty())
                .flatMap(message -> Optional.ofNullable(em.find(CaseMessage.class, message.getId())).stream())
                .forEach(message -> message.read(clock.instant()));
    }

    /** Everything that was written to {@code reader} counts as read. */
    @Transactional
    public void read(String number, Side reader) {
        em.createQuery(
                        "select m from CaseMessage m where m.caseNumber = :number and m.side in :others"
                                + " and m.readAt is null",
                        CaseMessage.class)
                .setParameter("number", number)
                .setParameter("others", reader.others())
                .getResultList()
                .forEach(message -> message.read(clock.instant()));
    }

    private static String body(Proceeding proceeding) {
        return proceeding
                .file()
                .worker()
                .map(post -> post.body().id())
                .or(() -> proceeding
                        .offer()
                        .map(Offer::body)
                        .map(body -> body.id().id()))
                .orElse("");
    }

    /** How many messages wait to be read by one side, by case; cases without any are not in it. */
    public Map<String, Long> unread(Collection<String> numbers, Side reader) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select m.caseNumber, count(m) from CaseMessage m where m.caseNumber in :numbers"
                                + " and m.side in :others and m.readAt is null group by m.caseNumber",
                        Object[].class)
                .setParameter("numbers", numbers)
                .setParameter("others", reader.others())
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    /** The numbers of the cases on which applicants wait for an answer of the official's bodies, the oldest first. */
    public List<String> waiting(Actor.Official official) {
        List<String> bodies = official.bodies();
        if (bodies.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select m.caseNumber from CaseMessage m where m.body in :bodies and m.side in :others"
                                + " and m.readAt is null group by m.caseNumber order by min(m.writtenAt)",
                        String.class)
                .setParameter("bodies", bodies)
                .setParameter("others", Side.OFFICE.others())
                .setMaxResults(MOST_SHOWN)
                .getResultList();
    }

    /** The last notes on a case, the newest first; for officials alone. */
    public List<CaseNote> notes(String number) {
        return noted(number).setMaxResults(MOST_SHOWN).getResultList();
    }

    /** All of them, for a file that holds the whole case. */
    public List<CaseNote> allNotes(String number) {
        return noted(number).getResultList();
    }

    /** The newest first. */
    TypedQuery<CaseNote> noted(String number) {
        return em.createQuery(
                        "select n from CaseNote n where n.caseNumber = :number order by n.writtenAt desc, n.id",
                        CaseNote.class)
                .setParameter("number", number);
    }

    /** Writes a note that the applicant never sees. */
    @Transactional
    public void note(Proceeding proceeding, Actor.Official author, String text) {
        String number = proceeding.file().getNumber();
        em.persist(new CaseNote(id(), number, author, text, clock.instant()));
        journal.record(author, "note", number, Map.of("text", text), clock.instant());
    }

    static String id() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
