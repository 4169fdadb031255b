package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.cases.fees.Accounts;
import org.gulou.duties.Duties;
import org.gulou.forms.FilledForm;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Post;
import org.gulou.language.Value;
import org.gulou.workflow.Act;
import org.gulou.workflow.Effect;
import org.gulou.workflow.Role;
import org.gulou.workflow.Settled;
import org.gulou.workflow.State;
import org.gulou.workflow.Step;
import org.gulou.workflow.Timer;
import org.gulou.workflow.clock.ClockLedger;
import org.gulou.workflow.clock.Light;

/**
 * Writes acts down: history, state, journal, papers to issue, the next timer. All of it in the caller's transaction, so
 * an act is there with everything it brings about, or not at all.
 */
@ApplicationScoped
class Docket {
    /** The duty that takes what time brings to a case. */
    static final String TIMER = "case.timer";

    @PersistenceContext
    EntityManager em;

    @Inject
    Journal journal;

    @Inject
    Duties duties;

    @Inject
    Proceedings proceedings;

    @Inject
    Issuing issuing;

    @Inject
    LaneQueue lanes;

    @Inject
    CountedPots pots;

    @Inject
    Accounts accounts;

    @Inject
    Event<CaseOpened> opened;

    @Inject
    Event<CaseMoved> moved;

    /**
     * Writes the filing down, and what follows from it by itself.
     *
     * @param charges whether the service has fees
     */
    @Transactional(TxType.MANDATORY)
    Proceeding open(CaseFile file, Act filing, Actor applicant, boolean charges) {
        em.persist(new CaseAct(file.number(), 1, filing.move(), filing, applicant, Optional.empty()));
        journal.record(applicant, filing.move(), file.getNumber(), Map.of("service", file.service()), filing.at());
        if (charges) {
            accounts.charge(file.getNumber(), Proceedings.record(file).fees());
        }
        em.flush();
        Proceeding filed = proceedings.acted(file, filing.at());
        opened.fire(new CaseOpened(filed));
        return settle(filed);
    }

    /** Writes an act down that the workflow allowed, and what follows from it by itself. */
    @Transactional(TxType.MANDATORY)
    Proceeding write(Proceeding before, Step.Moved step, Actor actor, Optional<FilledForm> filled) {
        return settle(enter(before, step, actor, filled));
    }

    /** Writes down what came from outside, such as the fee, and what follows from it by itself. */
    @Transactional(TxType.MANDATORY)
    Proceeding happen(Proceeding before, String event, Actor actor, Map<String, Value> given) {
        CaseFile file = before.file();
        Act act = Act.event(event, actor.id(), before.now(), before.situation().state(), given);
        em.persist(new CaseAct(file.number(), before.acts().size() + 1, event, act, actor, Optional.empty()));
        journal.record(actor, event, file.getNumber(), Map.of("state", act.to()), before.now());
        em.flush();
        return settle(proceedings.acted(file, before.now()));
    }

    /** Does what is due by itself: automatic moves and timers. */
    @Transactional(TxType.MANDATORY)
    Proceeding settle(Proceeding proceeding) {
        Settled settled = proceeding.workflow().settle(proceeding.situation());
        Proceeding now = proceeding;
        for (Step.Moved step : settled.moves()) {
            now = enter(now, step, new Actor.Portal(), Optional.empty());
        }
        if (settled.runaway()) {
            journal.record(
                    new Actor.Portal(),
                    "runaway",
                    now.file().getNumber(),
                    Map.of("state", now.state().id()),
                    now.now());
        }
        rest(now);
        return now;
    }

    private Proceeding enter(Proceeding before, Step.Moved step, Actor actor, Optional<FilledForm> filled) {
        CaseFile file = before.file();
        Act act = step.act();
        if (step.move().supersedes().isPresent() && before.state().isEnd()) {
            issuing.revoke(before, actor);
        }
        em.persist(
                new CaseAct(file.number(), before.acts().size() + 1, step.move().action(), act, actor, filled));
        State to = before.workflow().state(act.to());
        Optional<Post> worker = to.worker().flatMap((Role role) -> role.at(Proceedings.bodies(file)));
        file.enter(to, worker, act.at());
        journal.record(actor, act.move(), file.getNumber(), Map.of("from", act.from(), "to", act.to()), before.now());
        em.flush();
        Proceeding after = proceedings.acted(file, before.now());
        pots.follow(before, after, step);
        proceedings.freeze(after);
        for (Effect effect : step.effects()) {
            switch (effect) {
                case Effect.Issue(String paper) -> issuing.issue(after, paper, actor);
                case Effect.Notify notify -> {}
            }
        }
        moved.fire(new CaseMoved(after, step));
        return after;
    }

    /** Notes on the case when its clock ends, and has the portal come back when time brings something. */
    private void rest(Proceeding now) {
        CaseFile file = now.file();
        State state = now.state();
        file.enter(state, state.worker().flatMap(role -> role.at(Proceedings.bodies(file))), file.enteredAt());
        lanes.place(now);
        pots.standInLine(now);
        Optional<ClockLedger> clock = now.nextClock();
        file.due(clock.map(ledger -> ledger.dueDay(now.now())), clock.flatMap(ledger -> yellowOn(ledger, now)));
        Optional<Timer> next = now.workflow().timers(now.situation()).stream()
                .filter(timer -> timer.move().isPresent() && !timer.provisional())
                .findFirst();
        next.ifPresentOrElse(
                timer -> duties.schedule(TIMER, file.getNumber(), timer.due()),
                () -> duties.cancel(TIMER, file.getNumber()));
    }

    private static Optional<LocalDate> yellowOn(ClockLedger ledger, Proceeding now) {
        LocalDate last = ledger.dueDay(now.now());
        return Stream.iterate(OfficeTime.day(now.now()), day -> !day.isAfter(last), day -> day.plusDays(1))
                .filter(day -> ledger.light(OfficeTime.startOf(day)) != Light.GREEN)
                .findFirst();
    }
}
