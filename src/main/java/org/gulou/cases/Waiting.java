package org.gulou.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.Post;
import org.gulou.workflow.clock.Light;
import org.jspecify.annotations.Nullable;

/**
 * A case as a queue shows it: the narrow columns of {@link CaseFile}, without answers and history, so that a list costs
 * one statement however long its cases have been under way. Only read.
 */
@Entity
@Table(name = "case_file")
public class Waiting {
    static final String COLUMNS = "number, service, service_version, offer, applicant_name, organisation, state,"
            + " claimed_by, claimed_name, due_on, yellow_on, clock_stands, worker_role, worker_body";

    @Id
    private String number;

    private String service;

    @Column(name = "service_version")
    private int serviceVersion;

    private String offer;

    @Column(name = "applicant_name")
    private String applicantName;

    private @Nullable String organisation;
    private String state;

    @Column(name = "claimed_by")
    private @Nullable String claimedBy;

    @Column(name = "claimed_name")
    private @Nullable String claimedName;

    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    @Column(name = "yellow_on")
    private @Nullable LocalDate yellowOn;

    @Column(name = "clock_stands")
    private boolean clockStands;

    @Column(name = "worker_role")
    private @Nullable String workerRole;

    @Column(name = "worker_body")
    private @Nullable String workerBody;

    protected Waiting() {}

    /** Those that a condition leaves, by time left. */
    public static List<Waiting> of(EntityManager em, Conditions where, int most) {
        String sql = "select " + COLUMNS + " from case_file where " + where.sql() + QueueOrder.USUAL.sql()
                + " fetch first " + most + " rows only";
        List<?> rows = Conditions.marked(em.createNativeQuery(sql, Waiting.class), where)
                .getResultList();
        return rows.stream().map(Waiting.class::cast).toList();
    }

    public CaseNumber number() {
        return CaseNumber.parse(number);
    }

    public String service() {
        return service;
    }

    public int serviceVersion() {
        return serviceVersion;
    }

    public String offer() {
        return offer;
    }

    public String applicantName() {
        return applicantName;
    }

    /** Whether an organisation applied; the name is its own. */
    public boolean isOfOrganisation() {
        return organisation != null;
    }

    public String state() {
        return state;
    }

    /** The post at which it waits; empty while it waits for somebody else. */
    public Optional<Post> worker() {
        return workerRole == null || workerBody == null
                ? Optional.empty()
                : Optional.of(new Post(workerRole, new BodyId(workerBody)));
    }

    public Optional<String> claimedBy() {
        return Optional.ofNullable(claimedBy);
    }

    public Optional<String> claimedName() {
        return Optional.ofNullable(claimedName);
    }

    /** The earliest day on which a clock ends that has not stopped. */
    public Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }

    /** Whether that clock stands at present. */
    public boolean clockStands() {
        return clockStands;
    }

    /** The light of that clock, by the day; empty while none runs. */
    public Optional<Light> light(LocalDate today) {
        if (dueOn == null || clockStands) {
            return Optional.empty();
        }
        if (dueOn.isBefore(today)) {
            return Optional.of(Light.RED);
        }
        return Optional.of(yellowOn == null || yellowOn.isAfter(today) ? Light.GREEN : Light.YELLOW);
    }
}
