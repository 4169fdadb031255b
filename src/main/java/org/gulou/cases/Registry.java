package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.cases.answers.AnswerIndex;
import org.gulou.catalog.Published;
import org.gulou.forms.FilledForm;
import org.gulou.identity.Mandates;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.ReadOut;
import org.gulou.language.Value;
import org.gulou.workflow.Act;
import org.gulou.workflow.Attempt;
import org.gulou.workflow.Step;

/** Opens cases and finds them again, for those who may see them. */
@ApplicationScoped
public class Registry {
    /** No organisation is called so; a list in a query must not be empty. */
    private static final String NOBODY = "";

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseNumbers numbers;

    @Inject
    Proceedings proceedings;

    @Inject
    Docket docket;

    @Inject
    Published published;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    @Inject
    Seals seals;

    @Inject
    Revisions revisions;

    @Inject
    AnswerIndex answers;

    @Inject
    CaseBodies bodies;

    @Inject
    Insight insight;

    @Inject
    Mandates mandates;

    /** The answers that count and the record of a correction, as JSON. */
    public record Revision(String answers, String record) {}

    /** Whoever holds the number and the query code of a case. */
    public static Actor.Guest holderOf(String number) {
        return new Actor.Guest("code:" + number, "");
    }

    /**
     * Opens the case of a filing, and lets it go as far as it goes by itself. The draft is unique: the caller holds its
     * lock and asks {@link #ofDraft} first.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public CaseFile open(Filing filing, Actor applicant) {
        CaseNumber number = numbers.next(filing.offer().division(), OfficeTime.day(filing.at()));
        var file = new CaseFile(
                number,
                Codes.queryCode(),
                filing,
                Proceedings.bodies(filing.offer(), filing.version(), published.catalogue()),
                filing.version().workflow().start());
        em.persist(file);
        seals.close(file);
        FilledForm record = Proceedings.record(file);
        docket.open(
                file,
                record,
                Act.submitted(applicant.id(), filing.at(), filing.version().workflow()),
                applicant,
                filing.version().form().hasFees());
        answers.add(file.getNumber(), record);
        bodies.add(file);
        return file;
    }

    /** The case that a draft became. */
    public Optional<CaseFile> ofDraft(String draft) {
        return em.createQuery("select c from CaseFile c where c.draft = :draft", CaseFile.class)
                .setParameter("draft", draft)
                .getResultStream()
                .findFirst();
    }

    /** A case of a person's list, before more of it is read. */
    public record Hers(String number, String service, int version, String offer, String state, Instant filed) {}

    /** The cases of a person and of those for whom she may act: open ones first, of each the newest first. */
    public List<Hers> of(String person) {
        var principals = new ArrayList<String>(mandates.principals(person));
        principals.add(NOBODY);
        var mandated = new HashMap<List<String>, Boolean>();
        return em.createQuery(
                        "select c.number, c.service, c.applicant.organisation, c.applicant.person, c.serviceVersion, c.office.offer, c.state, c.filedAt from CaseFile c where c.applicant.person = :person or"
                                + " c.applicant.person in :principals or c.applicant.organisation in :principals order by case when c.ended is null then 0 else 1 end,"
                                + " c.filedAt desc, c.number",
                        Object[].class)
                .setParameter("person", person)
                .setParameter("principals", principals)
                .getResultStream()
                .filter(row -> {
                    String whose = (String) (row[2] == null ? row[3] : row[2]);
                    return whose.equals(person)
                            || mandated.computeIfAbsent(
                                    List.of(whose, (String) row[1]),
                                    key -> mandates.covers(person, key.getFirst(), key.getLast()));
                })
                .map(row -> new Hers(
                        (String) row[0], (String) row[1], (int) row[4], (String) row[5], (String) row[6], (Instant)
                                row[7]))
                .toList();
    }

    /** How these cases stand, which were found for their reader, in this order. */
    public List<Proceeding> all(List<Hers> some) {
        return some.stream()
                .map(one -> proceedings.of(em.find(CaseFile.class, one.number()), clock.instant()))
                .toList();
    }

    /**
     * Her own case, with what was due by itself already done; empty for anybody else's and for no case at all. One that was
     * filed in another's name is hers as long as she has a mandate, whoever filed it.
     */
    @Transactional
    public Optional<Proceeding> own(CaseNumber number, Actor.Citizen citizen) {
        return find(number).filter(file -> insight.isHers(file, citizen.id())).map(file -> seen(file, citizen));
    }

    /** Whether she acted for another on a case that {@link #own} does not give her any more. */
    @Transactional
    public boolean wasOwn(CaseNumber number, Actor.Citizen citizen) {
        return find(number).filter(file -> insight.wasHers(file, citizen.id())).isPresent();
    }

    /** The case with this number and query code; the same answer for a wrong code and for no case. */
    @Transactional
    public Optional<Proceeding> byCode(CaseNumber number, String typedCode) {
        byte[] typed = ReadOut.code(typedCode).getBytes(StandardCharsets.UTF_8);
        return find(number)
                .filter(file -> MessageDigest.isEqual(typed, file.queryCode().getBytes(StandardCharsets.UTF_8)))
                .map(file -> seen(file, holderOf(file.getNumber())));
    }

    /** A case as an official sees it who holds a post at one of its bodies; empty for all others. */
    @Transactional
    public Optional<Proceeding> official(CaseNumber number, Actor.Official official) {
        return find(number).filter(file -> insight.mayLook(official, file)).map(file -> seen(file, official));
    }

    /** A case as a party sees it who has shown that she takes part. */
    @Transactional(Transactional.TxType.MANDATORY)
    Proceeding look(CaseNumber number, Actor party) {
        return seen(find(number).orElseThrow(), party);
    }

    /** How a case stands, for a list of those of one reader. */
    Proceeding glance(CaseNumber number) {
        return proceedings.of(find(number).orElseThrow(), clock.instant());
    }

    /** When the newest correction of a case was sent; empty if there was none. */
    public Optional<Instant> corrected(CaseFile file) {
        return em.createQuery(
                        "select r from CaseRevision r where r.caseNumber = :number order by r.revision desc",
                        CaseRevision.class)
                .setParameter("number", file.getNumber())
                .setMaxResults(1)
                .getResultStream()
                .map(CaseRevision::at)
                .findFirst();
    }

    /** Keeps what the applicant typed into a correction that is not sent yet. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keepPending(CaseNumber number, String typed) {
        lock(number).keepPending(typed);
    }

    /**
     * Lets the applicant act, on a case that was found for her. A correction is judged by what it makes of the case.
     *
     * @param revision new answers and record, where the act is a correction
     */
    @Transactional
    public Step act(CaseNumber number, Attempt attempt, Optional<Revision> revision) {
        Proceeding before = docket.settle(locked(number));
        Proceeding judged = revision.map(change -> proceedings.holding(before, Proceedings.record(change.record())))
                .orElse(before);
        Step step = before.workflow().step(judged.situation(), attempt);
        if (step instanceof Step.Moved moved) {
            docket.write(
                    !before.account().isSettled(),
                    revision.map(change -> revisions.revise(before, change)).orElse(before),
                    moved,
                    attempt.actor(),
                    Optional.empty());
        }
        return step;
    }

    /** Papers have come that were promised; what waits for them goes on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void sent(CaseNumber number, Actor applicant, Collection<String> papers) {
        List<Value> paths = papers.stream().<Value>map(Value::of).toList();
        docket.happen(current(number), Act.PAPER_GIVEN, applicant, Map.of(Act.PAPERS, new Value.Items(paths)));
    }

    /** The case locked, with what was due by itself already done. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Proceeding current(CaseNumber number) {
        return docket.settle(locked(number));
    }

    /** The case as it was left: what has fallen due since is not done for it. */
    public Proceeding look(CaseFile file) {
        return proceedings.of(file, clock.instant());
    }

    /** The same for officials who take the fee of such a case and give it back; empty for those who may only look at it. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Proceeding> forFee(CaseNumber number, Actor.Official official) {
        return Optional.of(current(number))
                .filter(now -> insight.mayLook(official, now.file()) && now.takesFee(official));
    }

    private Optional<CaseFile> find(CaseNumber number) {
        return Optional.ofNullable(em.find(CaseFile.class, number.toString()));
    }

    /** Before a case is shown, what was due by itself is done; the look is written down. */
    private Proceeding seen(CaseFile file, Actor reader) {
        journal.looked(reader, file.getNumber(), clock.instant());
        Proceeding proceeding = proceedings.of(file, clock.instant());
        boolean quiet =
                proceeding.workflow().settle(proceeding.situation()).moves().isEmpty();
        return Envelopes.closed(quiet ? proceeding : docket.settle(locked(file.number())), reader);
    }

    /** The case, locked until the transaction ends, as it stands now. */
    @Transactional(Transactional.TxType.MANDATORY)
    Proceeding locked(CaseNumber number) {
        return proceedings.acted(lock(number), clock.instant());
    }

    /** The row of the case alone, locked; the lock reads it anew. */
    @Transactional(Transactional.TxType.MANDATORY)
    CaseFile lock(CaseNumber number) {
        return em.createNamedQuery("CaseFile.locked", CaseFile.class)
                .setParameter("number", number.toString())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no case " + number));
    }
}
