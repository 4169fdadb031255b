package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.catalog.Upkeep;
import org.gulou.documents.Issued;
import org.gulou.documents.IssuedDocument;
import org.gulou.documents.VerificationCode;
import org.gulou.duties.Duties;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.WorkingCalendar;
import org.gulou.workflow.Effect;

/**
 * What becomes due for a certificate after it was issued: its holder is reminded when it can be renewed and when she has to
 * report again; who has applied in time and heard nothing by the last day keeps it, where the law says so.
 */
@ApplicationScoped
public class Renewals {
    /** So many days before it can be renewed its holder is told in her list. */
    private static final int SOON = 30;

    @PersistenceContext
    EntityManager em;

    @Inject
    Duties duties;

    @Inject
    Issued issued;

    @Inject
    Proceedings proceedings;

    @Inject
    Published published;

    @Inject
    Journal journal;

    @Inject
    Event<CertificateDue> due;

    @Inject
    Clock clock;

    /** The days on which the holder of a certificate may apply to renew it, and where. */
    public record Window(LocalDate opens, LocalDate closes, Offer offer) {
        boolean holds(LocalDate day) {
            return !day.isBefore(opens) && !day.isAfter(closes);
        }
    }

    /** Puts new certificates in the place of those that they renew, and notes what comes due for them. */
    @Transactional(TxType.MANDATORY)
    void issued(Proceeding proceeding, List<IssuedDocument> certificates) {
        renewedBy(proceeding.file().draft())
                .flatMap(issued::find)
                .map(this::beside)
                .ifPresent(renewed -> renewed.by(certificates)
                        .forEach((newer, older) -> issued.replace(older.code(), newer.code(), "")));
        certificates.forEach(certificate -> schedule(proceeding, certificate));
    }

    private Renewed beside(IssuedDocument certificate) {
        return new Renewed(certificate, issued.of(certificate.caseNumber()));
    }

    private void schedule(Proceeding proceeding, IssuedDocument certificate) {
        String code = certificate.code().text();
        Upkeep upkeep = proceeding.version().upkeep();
        certificate
                .validUntil()
                .ifPresent(last -> upkeep.renewal().ifPresent(renewal -> {
                    duties.schedule(
                            RenewalOpens.KIND, code, OfficeTime.startOf(renewal.opens(last, calendar(proceeding))));
                    if (renewal.tacit()) {
                        duties.schedule(CertificateEnds.KIND, code, OfficeTime.startOf(last.plusDays(1)));
                    }
                }));
        Reporting.next(proceeding, certificate, OfficeTime.day(proceeding.now()))
                .ifPresent(day -> duties.schedule(RecheckDue.KIND, code, OfficeTime.startOf(day)));
    }

    private WorkingCalendar calendar(Proceeding proceeding) {
        return published.catalogue().calendar(proceeding.file().number().office());
    }

    /** When a certificate can be renewed; empty where it cannot be, does not count any more, or nobody takes it here. */
    public Optional<Window> window(Proceeding proceeding, IssuedDocument certificate) {
        if (!certificate.counts() || certificate.kind() != IssuedDocument.Kind.CERTIFICATE) {
            return Optional.empty();
        }
        return proceeding
                .version()
                .upkeep()
                .renewal()
                .flatMap(renewal -> certificate
                        .validUntil()
                        .flatMap(last -> offer(proceeding, renewal.variant())
                                .map(offer -> new Window(
                                        renewal.opens(last, calendar(proceeding)),
                                        renewal.closes(last, calendar(proceeding)),
                                        offer))));
    }

    /** The window, on the days on which it is open. */
    public Optional<Window> open(Proceeding proceeding, IssuedDocument certificate) {
        return window(proceeding, certificate).filter(window -> window.holds(OfficeTime.day(clock.instant())));
    }

    /** The window, before it opens. */
    public Optional<Window> later(Proceeding proceeding, IssuedDocument certificate) {
        return window(proceeding, certificate)
                .filter(window -> OfficeTime.day(clock.instant()).isBefore(window.opens()));
    }

    /** What its holder should know of the end of a certificate. */
    public enum Towards {
        /** It can be renewed from the day on, which is near. */
        RENEWABLE_FROM,
        /** It can be renewed now, at the latest on the day. */
        RENEWABLE_UNTIL,
        /** It cannot be renewed any more and ends with the day. */
        ENDS,
        /** It ended with the day. */
        ENDED
    }

    public record End(Towards towards, LocalDate day) {}

    /**
     * How near its end the certificate of a case is, of several the next; empty while that is far, and while its renewal is
     * decided on.
     */
    public Optional<End> end(Proceeding proceeding) {
        LocalDate today = OfficeTime.day(clock.instant());
        return issued.of(proceeding.file().getNumber()).stream()
                .filter(paper -> paper.kind() == IssuedDocument.Kind.CERTIFICATE && paper.counts())
                .limit(proceeding.workflow().each(Effect.CERTIFICATE).isEmpty() ? 1 : Long.MAX_VALUE)
                .flatMap(paper -> paper.validUntil().flatMap(last -> end(proceeding, paper, last, today)).stream())
                .min(Comparator.comparing((End end) -> end.towards() == Towards.ENDED)
                        .thenComparing(End::day));
    }

    private Optional<End> end(Proceeding proceeding, IssuedDocument paper, LocalDate last, LocalDate today) {
        if (paper.isExpired(today)) {
            return Optional.of(new End(Towards.ENDED, last));
        }
        if (renewing(paper).stream().anyMatch(file -> file.ended().isEmpty())) {
            return Optional.empty();
        }
        return window(proceeding, paper).flatMap(window -> {
            if (window.holds(today)) {
                return Optional.of(new End(Towards.RENEWABLE_UNTIL, window.closes()));
            }
            if (today.isAfter(window.closes())) {
                return Optional.of(new End(Towards.ENDS, last));
            }
            return window.opens().isAfter(today.plusDays(SOON))
                    ? Optional.empty()
                    : Optional.of(new End(Towards.RENEWABLE_FROM, window.opens()));
        });
    }

    private Optional<Offer> offer(Proceeding proceeding, String variant) {
        return proceeding
                .offer()
                .flatMap(there -> published
                        .catalogue()
                        .offer(Offer.id(
                                there.service(), variant, there.body().id().id())))
                .filter(offer -> offer.elsewhere().isEmpty());
    }

    /** Notes that a draft is to renew a certificate. */
    @Transactional(TxType.MANDATORY)
    public void begun(String draft, VerificationCode certificate) {
        CaseRenewal known = em.find(CaseRenewal.class, draft);
        if (known == null) {
            em.persist(new CaseRenewal(draft, certificate.text()));
        }
    }

    /** The certificate that a draft, or the case that it became, is to renew. */
    public Optional<VerificationCode> renewedBy(String draft) {
        return Optional.ofNullable(em.find(CaseRenewal.class, draft)).map(CaseRenewal::certificate);
    }

    /** The case of a certificate and the certificate itself, as long as it counts. */
    private record Held(Proceeding proceeding, IssuedDocument certificate) {}

    private Optional<Held> held(String code) {
        return VerificationCode.read(code)
                .flatMap(issued::find)
                .filter(IssuedDocument::counts)
                .flatMap(certificate -> Optional.ofNullable(em.find(CaseFile.class, certificate.caseNumber()))
                        .filter(file ->
                                !file.getApplicantName().isEmpty()) // of one that has gone nobody is left to tell
                        .map(file -> new Held(proceedings.of(file, clock.instant()), certificate)));
    }

    @Transactional(TxType.MANDATORY)
    void remind(String code) {
        held(code)
                .filter(held -> beside(held.certificate()).speaksForAll(IssuedDocument::validUntil))
                .ifPresent(held -> window(held.proceeding(), held.certificate())
                        .ifPresent(window -> due.fire(
                                new CertificateDue(held.proceeding(), CertificateDue.What.RENEWAL, window.closes()))));
    }

    @Transactional(TxType.MANDATORY)
    void report(String code, Instant dueAt) {
        held(code).ifPresent(held -> {
            LocalDate day = OfficeTime.day(dueAt);
            if (beside(held.certificate()).speaksForAll(paper -> Reporting.days(held.proceeding(), paper, day))) {
                due.fire(new CertificateDue(held.proceeding(), CertificateDue.What.REPORT, day));
            }
            Reporting.next(held.proceeding(), held.certificate(), day)
                    .ifPresent(next -> duties.schedule(RecheckDue.KIND, code, OfficeTime.startOf(next)));
        });
    }

    /**
     * Who has applied in time and has no answer at the end of the last day keeps the certificate for another time.
     *
     * @param lapses the end of the last day: what was decided after it, while the portal was down, comes too late
     */
    @Transactional(TxType.MANDATORY)
    void end(String code, Instant lapses) {
        held(code).filter(held -> isBeingRenewed(held, lapses)).ifPresent(held -> {
            IssuedDocument certificate = held.certificate();
            LocalDate last = certificate.validUntil().orElseThrow();
            LocalDate next = held.proceeding()
                    .version()
                    .guide()
                    .result()
                    .validFor()
                    .map(period -> period.after(last, calendar(held.proceeding())))
                    .orElse(last);
            issued.prolong(certificate.code(), next);
            journal.record(
                    new Actor.Portal(),
                    "renew",
                    certificate.caseNumber(),
                    Map.of("document", code, "until", next.toString()),
                    clock.instant());
            due.fire(new CertificateDue(held.proceeding(), CertificateDue.What.RENEWED, next));
            schedule(held.proceeding(), certificate);
        });
    }

    /** By the rules of the certificate alone: she has applied, whatever became of the offer since. */
    private boolean isBeingRenewed(Held held, Instant lapses) {
        Optional<LocalDate> closes = held.proceeding()
                .version()
                .upkeep()
                .renewal()
                .flatMap(renewal ->
                        held.certificate().validUntil().map(last -> renewal.closes(last, calendar(held.proceeding()))));
        return closes.isPresent()
                && renewing(held.certificate()).stream()
                        .anyMatch(file -> file.times().isOpenAt(lapses)
                                && !OfficeTime.day(file.getFiledAt()).isAfter(closes.get()));
    }

    private List<CaseFile> renewing(IssuedDocument certificate) {
        return em.createQuery(
                        "select c from CaseFile c, CaseRenewal r where r.draft = c.draft and r.certificate = :code",
                        CaseFile.class)
                .setParameter("code", certificate.code().text())
                .getResultList();
    }

    /** The cases in which a certificate is being renewed or was. */
    public List<CaseNumber> renewals(IssuedDocument certificate) {
        return renewing(certificate).stream().map(CaseFile::number).toList();
    }
}
