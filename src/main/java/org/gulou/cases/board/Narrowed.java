package org.gulou.cases.board;

import java.time.LocalDate;
import org.gulou.cases.Conditions;
import org.gulou.cases.Queue;

/**
 * Which of her cases a lead looks at; an empty text asks for all.
 *
 * @param service the id of a service
 * @param office the id of the body where they were filed
 * @param clerk the id of the official who holds them; {@link #NOBODY} for those that nobody holds
 * @param state where they stand
 * @param light of the clock
 * @param dueBy the last day on which they are due; {@link LocalDate#MAX} for any
 */
public record Narrowed(
        String service, String office, String clerk, String state, Queue.Urgency light, LocalDate dueBy) {
    public static final String NOBODY = "-";
    public static final Narrowed ALL = new Narrowed("", "", "", "", Queue.Urgency.ANY, LocalDate.MAX);

    /** Those of a remit, open or ended, by service and body: who holds one, and its state and light, are of today. */
    public Conditions filed(Remit remit) {
        Conditions where = remit.condition();
        is(where, "service", service);
        is(where, "office", office);
        return where;
    }

    /** The open cases among those of a remit. */
    Conditions of(Remit remit, LocalDate today) {
        Conditions where = filed(remit);
        where.and("ended is null");
        is(where, "state", state);
        if (clerk.equals(NOBODY)) {
            where.and("claimed_by is null");
        } else {
            is(where, "claimed_by", clerk);
        }
        light.narrow(where, today);
        if (!dueBy.equals(LocalDate.MAX)) {
            where.and("clock_stands = false and due_on <= ?", dueBy);
        }
        return where;
    }

    private static void is(Conditions where, String column, String value) {
        if (!value.isEmpty()) {
            where.and(column + " = ?", value);
        }
    }
}
