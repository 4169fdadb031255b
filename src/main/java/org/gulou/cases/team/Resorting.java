package org.gulou.cases.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gulou.cases.CaseFile;
import org.gulou.cases.Claims;
import org.gulou.cases.Conditions;
import org.gulou.cases.Registry;
import org.gulou.cases.Rows;
import org.gulou.duties.Duties;
import org.gulou.duties.Duty;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;

/** Sorts the cases that wait at a body into its groups by the rules of today, some at a time. */
@ApplicationScoped
public class Resorting implements Duty {
    private static final String KIND = "desk.sort";
    private static final int SOME = 100;
    private static final String FROM = "|";

    @Inject
    Rows tables;

    @Inject
    Registry registry;

    @Inject
    Claims claims;

    @Inject
    Routing routing;

    @Inject
    Duties duties;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    /** Begins it; says whether the body is hers to divide. */
    @Transactional
    public boolean begin(Actor.Official lead, String body) {
        boolean hers = lead.ledBodies().contains(body);
        if (hers) {
            duties.schedule(KIND, body + FROM, clock.instant());
            journal.record(lead, "group-sort", body, Map.of(), clock.instant());
        }
        return hers;
    }

    /** @param key the body, and the number of the last case that was looked at */
    @Override
    @Transactional
    public void perform(String key, Instant dueAt) {
        String body = key.substring(0, key.indexOf(FROM));
        List<String> numbers = tables.read(
                "select number from case_file where worker_body = ? and ended is null and number > ? order by number"
                        + " fetch first " + SOME + " rows only",
                row -> row.getString(1),
                Conditions.values(body, key.substring(body.length() + FROM.length())));
        for (String number : numbers) {
            CaseFile file = claims.lock(CaseNumber.parse(number));
            claims.mean(file, routing.group(registry.look(file)));
        }
        if (numbers.size() == SOME) {
            duties.schedule(KIND, body + FROM + numbers.getLast(), clock.instant());
        }
    }
}
