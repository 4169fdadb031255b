package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.gulou.cases.Proceeding.DoneAct;
import org.gulou.cases.fees.Accounts;
import org.gulou.cases.team.Routing;
import org.gulou.documents.Vault;
import org.gulou.duties.Duties;
import org.gulou.forms.FilledForm;
import org.gulou.journal.Journal;
import org.gulou.journal.WriteBehind;
import org.gulou.kernel.Actor;
import org.gulou.kernel.Post;
import org.gulou.language.Value;
import org.gulou.workflow.Act;
import org.gulou.workflow.Certificate;
import org.gulou.workflow.Effect;
import org.gulou.workflow.Settled;
import org.gulou.workflow.State;
import org.gulou.workflow.Step;
import org.gulou.workflow.Timer;
import org.gulou.workflow.clock.ClockLedger;

/**
 * Writes acts down: history, state, journal, papers to issue, the next timer. All of it in the caller's transaction, so
 * an act is there with everything it brings about, or not at all.
 */
@ApplicationScoped
class Docket {
    /** The duty that takes what time brings to a case. */
    static final String TIMER = "case.timer";

    @Inject
    WriteBehind writes;

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
    RefundQueue refunds;

    @Inject
    CaseParties parties;

    @Inject
    Inquiries inquiries;

    @Inject
    Routing routing;

    @Inject
    Runaways runaways;

    @Inject
    Vault vault;

    @Inject
    BookedTimes times;

    @Inject
    Event<CaseOpened> opened;

    @Inject
    Event<CaseMoved> moved;

    @Inject
    Event<CasePutBack> putBack;

    @Inject
    Event<FeePaid> paid;

    /**
     * Writes the filing down, and what follows from it by itself.
     *
     * @param record what was filed
     * @param charges whether the service has fees
     */
    @Transactional(TxType.MANDATORY)
    Proceeding open(CaseFile file, FilledForm record, Act filing, Actor applicant, boolean charges) {
        DoneAct done = noted(
                file, filing.move(), proceedings.filing(file, record, filing, applicant), applicant, Optional.empty());
        journal.record(applicant, filing.move(), file.getNumber(), Map.of("service", file.service()), filing.at());
        if (charges) {
            accounts.charge(file.getNumber(), record.fees());
        }
        Proceeding filed = proceedings.filed(file, record, done);
        opened.fire(new CaseOpened(filed));
        return rest(follow(filed));
    }

    /** Writes an act down that the workflow allowed, and what follows from it by itself. */
    @Transactional(TxType.MANDATORY)
    Proceeding write(Proceeding before, Step.Moved step, Actor actor, Optional<FilledForm> filled) {
        return write(!before.account().isSettled(), before, step, actor, filled);
    }

    /**
     * The same where other answers came to stand in the case with the act.
     *
     * @param owed whether something was owed before they did
     */
    @Transactional(TxType.MANDATORY)
    Proceeding write(boolean owed, Proceeding revised, Step.Moved step, Actor actor, Optional<FilledForm> filled) {
        return freed(owed, rest(follow(enter(revised, step, actor, filled))));
    }

    /** Writes down what came from outside, such as the fee, and what follows from it by itself. */
    @Transactional(TxType.MANDATORY)
    Proceeding happen(Proceeding before, String event, Actor actor, Map<String, Value> given) {
        return happen(
                before,
                Act.event(event, actor.id(), before.now(), before.situation().state(), given),
                actor);
    }

    /** The same, where the case may be in another state by it. */
    @Transactional(TxType.MANDATORY)
    Proceeding happen(Proceeding before, Act act, Actor actor) {
        CaseFile file = before.file();
        DoneAct done = noted(file, act.move(), act, actor, Optional.empty());
        if (!act.stayed()) {
            file.enter(
                    before.workflow().state(act.to()), worker(before.workflow().state(act.to()), before), act.at());
        }
        journal.record(actor, BookedTimes.noted(act.move()), file.getNumber(), Map.of("state", act.to()), before.now());
        Proceeding after = proceedings.after(before, done);
        if (!act.stayed()) {
            putBack.fire(new CasePutBack(after, act));
        }
        return rest(follow(after));
    }

    /** Nothing is owed any more: what waits for that goes on, and the applicant is told. */
    @Transactional(TxType.MANDATORY)
    Proceeding settleFee(Proceeding before, Actor actor, Map<String, Value> given) {
        Proceeding after = happen(before, Act.FEE_PAID, actor, given);
        paid.fire(new FeePaid(after));
        return after;
    }

    /**
     * The same where it was no payment that settled the fee, but answers or figures that came to another sum.
     *
     * @param owed whether something was owed before; asked then, because a charge changes wherever it is held
     */
    private Proceeding freed(boolean owed, Proceeding now) {
        boolean settled = owed && accounts.of(now.file().getNumber()).isSettled();
        return settled ? settleFee(now, new Actor.Portal(), Map.of()) : now;
    }

    /** Does what is due by itself: automatic moves and timers. */
    @Transactional(TxType.MANDATORY)
    Proceeding settle(Proceeding proceeding) {
        boolean owed = !proceeding.account().isSettled();
        Proceeding settled = follow(proceeding);
        boolean quiet = settled.acts().size() == proceeding.acts().size();
        return quiet ? proceeding : freed(owed, rest(settled));
    }

    /** The work of the timer is off the table: does what is due by itself, and has the portal come back for the rest. */
    @Transactional(TxType.MANDATORY)
    Proceeding wake(Proceeding proceeding) {
        proceeding.file().times().wakes(Optional.empty());
        boolean owed = !proceeding.account().isSettled();
        return freed(owed, rest(follow(proceeding)));
    }

    private Proceeding follow(Proceeding proceeding) {
        Settled settled = proceeding.workflow().settle(proceeding.situation());
        Proceeding now = proceeding;
        for (Step.Moved step : settled.moves()) {
            now = enter(now, step, new Actor.Portal(), Optional.empty());
        }
        if (settled.runaway()) {
            runaways.note(now);
        }
        return now;
    }

    private Proceeding enter(Proceeding before, Step.Moved step, Actor actor, Optional<FilledForm> filled) {
        CaseFile file = before.file();
        Act act = step.act();
        if (step.move().supersedes().isPresent()) {
            issuing.revoke(before, step, actor);
        }
        DoneAct done = noted(file, step.move().action(), act, actor, filled);
        HandedIn.files(step.move(), act).forEach(upload -> vault.handOneOver(upload.id(), file.getNumber()));
        State to = before.workflow().state(act.to());
        file.enter(to, worker(to, before), act.at());
        journal.record(actor, act.move(), file.getNumber(), Map.of("from", act.from(), "to", act.to()), before.now());
        Proceeding after = proceedings.after(before, done);
        pots.follow(before, after, step);
        if (!before.record().provisional().isEmpty()) {
            proceedings.freeze(after);
        }
        for (Effect effect : step.effects()) {
            switch (effect) {
                case Effect.Issue(String paper) -> issuing.issue(after, paper, actor);
                case Effect.OfCertificate(Certificate.Act what) -> issuing.change(after, what, actor);
                case Effect.Notify notify -> {}
                case Effect.NotifyOffice notify -> {}
                case Effect.Open open -> {}
                case Effect.Book book -> {}
            }
        }
        moved.fire(new CaseMoved(after, step));
        return after;
    }

    private DoneAct noted(CaseFile file, String action, Act act, Actor actor, Optional<FilledForm> filled) {
        var row = new CaseAct(file.number(), file.acted(), action, act, actor, filled);
        row.add(writes);
        return row.done(act, filled);
    }

    private static Optional<Post> worker(State state, Proceeding proceeding) {
        return proceeding.workflow().worker(proceeding.situation(), state.id());
    }

    /** Notes on the case when its clock ends, and has the portal come back when time brings something. */
    private Proceeding rest(Proceeding now) {
        CaseFile file = now.file();
        State state = now.state();
        file.enter(state, worker(state, now), file.enteredAt());
        file.post().filter(CasePost::isUnsorted).ifPresent(post -> post.mean(routing.group(now)));
        inquiries.follow(now);
        lanes.place(now);
        pots.standInLine(now);
        refunds.follow(now);
        parties.follow(now);
        times.follow(now);
        Optional<ClockLedger> clock = now.nextClock();
        file.times()
                .due(
                        clock.map(ledger -> ledger.dueDay(now.now())),
                        clock.flatMap(ledger -> ledger.yellowOn(now.now())),
                        clock.filter(ledger -> !ledger.isRunning()).isPresent());
        Optional<Instant> next = now.workflow().timers(now.situation()).stream()
                .filter(timer -> timer.move().isPresent())
                .map(timer -> comes(timer, now.now()))
                .min(Comparator.naturalOrder());
        wake(file, next);
        return now;
    }

    /** When the portal comes back: where the day hangs on a calendar to come it looks then whether it has come, and daily until it has. */
    private static Instant comes(Timer timer, Instant now) {
        Instant due = timer.acts() || timer.due().isAfter(now) ? timer.due() : now.plus(Duration.ofDays(1));
        return due.truncatedTo(ChronoUnit.MICROS);
    }

    private void wake(CaseFile file, Optional<Instant> next) {
        boolean slept = file.times().wakesAt().isEmpty();
        if (file.times().wakes(next)) {
            next.ifPresentOrElse(
                    due -> {
                        if (slept) {
                            duties.begin(TIMER, file.getNumber(), due);
                        } else {
                            duties.schedule(TIMER, file.getNumber(), due);
                        }
                    },
                    () -> duties.cancel(TIMER, file.getNumber()));
        }
    }
}
