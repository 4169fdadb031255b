package org.gulou.cases.board;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gulou.cases.Conditions;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.DivisionCode;
import org.gulou.places.Body;
import org.gulou.places.Places;

/**
 * What a lead answers for: all that was filed at, or now waits at, the bodies she heads, and what was filed with lower
 * bodies of their divisions for a department whose work hers does.
 */
public record Remit(List<Led> bodies) {
    /** A body with what lies below it. */
    record Led(String body, Set<String> below, Set<String> departments) {}

    public Remit {
        bodies = List.copyOf(bodies);
    }

    /** That of an official; nothing for one who heads no body. */
    public static Remit of(Actor.Official official, Places places) {
        return new Remit(
                official.ledBodies().stream().map(id -> led(id, places)).toList());
    }

    private static Led led(String id, Places places) {
        return places.body(new BodyId(id))
                .map(body -> new Led(id, below(body, places), new TreeSet<>(body.departments())))
                .orElseGet(() -> new Led(id, Set.of(), Set.of()));
    }

    private static Set<String> below(Body lead, Places places) {
        var below = new TreeSet<String>();
        for (Body body : places.bodies()) {
            if (isBelow(body, lead) && !Collections.disjoint(body.departments(), lead.departments())) {
                below.add(body.id().id());
            }
        }
        return below;
    }

    private static boolean isBelow(Body body, Body lead) {
        DivisionCode.Level level = body.level();
        return level.compareTo(lead.level()) > 0 && body.division().within(lead.division());
    }

    public boolean isNothing() {
        return bodies.isEmpty();
    }

    /** The bodies at which her cases can have been filed. */
    public Set<String> offices() {
        var offices = new TreeSet<String>();
        bodies.forEach(led -> {
            offices.add(led.body());
            offices.addAll(led.below());
        });
        return offices;
    }

    /**
     * As a condition on the columns of a case; what is sealed until its window closes is shown to nobody.
     *
     * @throws IllegalStateException if she heads no body
     */
    public Conditions condition() {
        if (isNothing()) {
            throw new IllegalStateException("Whoever heads no body has no board");
        }
        var sql = new ArrayList<String>();
        var marks = new ArrayList<Object>();
        for (Led led : bodies) {
            sql.add("office = ? or worker_body = ?");
            marks.addAll(List.of(led.body(), led.body()));
            if (!led.below().isEmpty()) {
                sql.add("office in (" + marks(led.below()) + ") and department in (" + marks(led.departments()) + ")");
                marks.addAll(led.below());
                marks.addAll(led.departments());
            }
        }
        return new Conditions("sealed = false and (" + String.join(" or ", sql) + ")", marks);
    }

    /** Whether she answers for a case. */
    public boolean holds(EntityManager em, CaseNumber number) {
        Conditions where = condition();
        where.and("number = ?", number.toString());
        return !Conditions.marked(em.createNativeQuery("select number from case_file where " + where.sql()), where)
                .getResultList()
                .isEmpty();
    }

    private static String marks(Set<String> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }
}
