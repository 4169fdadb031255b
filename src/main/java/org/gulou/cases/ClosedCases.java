package org.gulou.cases;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.gulou.catalog.Guide;
import org.gulou.catalog.Published;
import org.gulou.catalog.ServiceVersion;
import org.gulou.duties.Duties;
import org.gulou.duties.Duty;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.OfficeTime;
import org.gulou.language.Period;

/**
 * Lets closed cases go that have been kept as long as their service says: every day, the oldest first, some at a time. A case
 * stays while a certificate from it counts, because whoever holds that must be able to have it verified (Personal Information
 * Protection Law, art. 19 and 47: no longer than the purpose needs). One without a last day would keep its case for ever: the
 * service says how long, and then the certificate alone stays. Nor does one go while nobody has decided whether money goes back.
 */
@ApplicationScoped
class ClosedCases implements Duty {
    static final String KIND = "cases.retention";
    private static final String ALL = "all";
    private static final Duration EVERY = Duration.ofDays(1);

    /** So many go in one transaction. */
    private static final int SOME = 50;

    @Inject
    Rows rows;

    @Inject
    Published published;

    @Inject
    Erasure erasure;

    @Inject
    Duties duties;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional
    public void perform(String key, Instant dueAt) {
        noteWhenTheyEnded();
        Instant now = clock.instant();
        int left = SOME;
        for (ServiceVersion version : ofClosedCases()) {
            left -= expire(version, OfficeTime.day(now), left);
            if (left == 0) {
                break;
            }
        }
        duties.schedule(KIND, key, left == 0 ? now : now.plus(EVERY));
    }

    /** While nodes are renewed one by one, one of before ends cases without noting when, and such a case would be kept for ever. */
    private void noteWhenTheyEnded() {
        rows.change("update case_file set ended_at = entered_at where ended is not null and ended_at is null");
    }

    private List<ServiceVersion> ofClosedCases() {
        return rows
                .read(
                        "select service, service_version, min(offer) from case_file where ended_at is not null"
                                + " and expired_on is null group by service, service_version",
                        row -> published.version(row.getString(1), row.getInt(2), row.getString(3), Instant.MAX))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Lets go up to {@code most} cases, and tells how many there were. */
    int expire(ServiceVersion version, LocalDate today, int most) {
        Guide.Retention retention = version.guide().retention();
        List<Old> old = closedBefore(
                version, lastKept(retention.closed(), today), lastKept(retention.certificate(), today), today, most);
        old.forEach(one -> erasure.erase(CaseNumber.parse(one.number()), one.draft(), retention.deletes(), today));
        return old.size();
    }

    private record Old(String number, String draft) {}

    /** What ended before this day has been kept long enough. */
    private LocalDate lastKept(Period kept, LocalDate today) {
        int amount = kept.amount();
        return switch (kept.unit()) {
            case YEARS -> today.minusYears(amount);
            case MONTHS -> today.minusMonths(amount);
            case WEEKS -> today.minusWeeks(amount);
            case WORKING_DAYS -> published.catalogue().calendar().plus(today, -amount);
            case DAYS -> today.minusDays(amount);
            case HOURS, MINUTES -> throw new IllegalStateException("Expected a period in days, got " + kept);
        };
    }

    /** @param lasting what ended before this day goes although a certificate from it counts that has no last day */
    private List<Old> closedBefore(
            ServiceVersion version, LocalDate day, LocalDate lasting, LocalDate today, int most) {
        return rows.read(
                "select number, draft from case_file c where service = ? and service_version = ? and ended_at < ?"
                        + " and expired_on is null and not exists (select 1 from case_refund r where r.case_number = c.number)"
                        + " and not exists (select 1 from issued_document d"
                        + " where d.case_number = c.number and d.kind = 'CERTIFICATE' and d.state in ('VALID', 'SUSPENDED')"
                        + " and (d.valid_until >= ? or (d.valid_until is null and c.ended_at >= ?))) order by ended_at"
                        + " fetch first " + most + " rows only for update",
                row -> new Old(row.getString(1), row.getString(2)),
                Conditions.values(
                        version.service(),
                        version.number(),
                        OfficeTime.startOf(day).atOffset(ZoneOffset.UTC),
                        today,
                        OfficeTime.startOf(lasting).atOffset(ZoneOffset.UTC)));
    }

    /** After the tables are there; a date that is set already stays. */
    @Transactional
    void begin(@Observes @Priority(1000) Startup event) {
        if (duties.dueAt(KIND, ALL).isEmpty()) {
            duties.schedule(KIND, ALL, clock.instant().plus(EVERY));
        }
    }
}
