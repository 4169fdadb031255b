package org.gulou.cases.team;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.cases.Codes;
import org.gulou.cases.Proceeding;
import org.gulou.catalog.Published;
import org.gulou.catalog.Service;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;
import org.gulou.kernel.Post;
import org.gulou.language.EvaluationLimit;
import org.gulou.language.Expression;
import org.gulou.language.Fault;

/** For which group a case is meant when it comes to a body: the first of the body's rules that holds says so. */
@ApplicationScoped
public class Routing {
    /** More would be a definition of its own. */
    private static final int MOST = 100;

    @PersistenceContext
    EntityManager em;

    @Inject
    Groups groups;

    @Inject
    RouteRules rules;

    @Inject
    Published published;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** What came of a wish to add a route. */
    public sealed interface Outcome {
        record Done() implements Outcome {}

        /** The body is not hers to divide, or the service or group is none of it. */
        record NotHers() implements Outcome {}

        /** The rule cannot be read over the answers of the service. */
        record Wrong(List<Fault> faults) implements Outcome {}
    }

    /** The routes of a body, those of one service in the order in which they are asked. */
    @Transactional
    public List<Route> of(String body) {
        return em.createQuery(
                        "select r from Route r where r.body = :body order by r.service, r.place, r.id", Route.class)
                .setParameter("body", body)
                .getResultList();
    }

    /** Adds a route behind those of its service. */
    @Transactional
    public Outcome add(Actor.Official lead, Route.Wanted wanted) {
        List<Route> there = of(wanted.body());
        Optional<Service> service = published.catalogue().service(wanted.service());
        boolean hers = lead.ledBodies().contains(wanted.body())
                && there.size() < MOST
                && groups.group(wanted.group())
                        .filter(group -> group.body().equals(wanted.body()))
                        .isPresent();
        if (!hers || service.isEmpty() || wanted.rule().length() > Route.LONGEST) {
            return new Outcome.NotHers();
        }
        if (!wanted.rule().isBlank()
                && rules.of(wanted.rule(), service.get().newest())
                        instanceof Expression.Compilation.Refused(List<Fault> faults)) {
            return new Outcome.Wrong(faults);
        }
        int last = there.stream().mapToInt(Route::place).max().orElse(0);
        em.persist(new Route(Codes.id(), last + 1, wanted));
        journal.record(
                lead,
                "route-add",
                wanted.body(),
                Map.of("service", wanted.service(), "rule", wanted.rule(), "group", wanted.group()),
                clock.instant());
        return new Outcome.Done();
    }

    /** Takes a route of a body that she leads away; cases that it has sorted stay where they are. */
    @Transactional
    public void drop(Actor.Official lead, String id) {
        Route route = em.find(Route.class, id);
        if (route != null && lead.ledBodies().contains(route.body())) {
            em.remove(route);
            journal.record(
                    lead,
                    "route-drop",
                    route.body(),
                    Map.of("service", route.service(), "rule", route.getRule()),
                    clock.instant());
        }
    }

    /** The id of the group for which a case is meant at its post; empty where it is for all who hold it. */
    @Transactional(MANDATORY)
    public Optional<String> group(Proceeding now) {
        return now.file()
                .worker()
                .map(Post::body)
                .flatMap(body -> em.createQuery(
                                "select r from Route r where r.body = :body and r.service = :service order by r.place, r.id",
                                Route.class)
                        .setParameter("body", body.id())
                        .setParameter("service", now.file().service())
                        .setFlushMode(FlushModeType.COMMIT) // no act changes routes, and the case is written once
                        .getResultStream()
                        .filter(route -> isStaffed(route) && holds(route.getRule(), now))
                        .findFirst()
                        .map(Route::group));
    }

    /** A group in which nobody is gets no cases: they would lie for ever. */
    private boolean isStaffed(Route route) {
        return groups.group(route.group())
                .filter(group -> !group.members().isEmpty())
                .isPresent();
    }

    /** A rule that an older version of the service cannot answer does not hold. */
    private boolean holds(String rule, Proceeding now) {
        if (rule.isBlank()) {
            return true;
        }
        return switch (rules.of(rule, now.version())) {
            case Expression.Compilation.Ready ready -> isTrue(ready.expression(), now);
            case Expression.Compilation.Refused refused -> false;
        };
    }

    private static boolean isTrue(Expression rule, Proceeding now) {
        try {
            return rule.evaluate(now.situation().scope(), now.situation().surroundings())
                    .isTrue();
        } catch (EvaluationLimit tooMuch) {
            return false;
        }
    }
}
