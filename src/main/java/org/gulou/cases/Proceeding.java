package org.gulou.cases;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.cases.fees.Account;
import org.gulou.cases.fees.Charge;
import org.gulou.catalog.Offer;
import org.gulou.catalog.ServiceVersion;
import org.gulou.forms.FilledForm;
import org.gulou.kernel.Actor;
import org.gulou.kernel.ActorKind;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Post;
import org.gulou.workflow.Act;
import org.gulou.workflow.By;
import org.gulou.workflow.Certificate;
import org.gulou.workflow.Certificates;
import org.gulou.workflow.Ending;
import org.gulou.workflow.LaneWork;
import org.gulou.workflow.Move;
import org.gulou.workflow.Role;
import org.gulou.workflow.Situation;
import org.gulou.workflow.Stage;
import org.gulou.workflow.State;
import org.gulou.workflow.Step;
import org.gulou.workflow.Target;
import org.gulou.workflow.Workflow;
import org.gulou.workflow.clock.ClockLedger;
import org.gulou.workflow.clock.Light;

/**
 * A case at one moment, with the version it is bound to and all that its workflow asks for.
 *
 * @param record what was filed, in its newest revision
 * @param acts the history, oldest first
 * @param account what it costs, and how much of it was paid
 */
public record Proceeding(
        CaseFile file,
        ServiceVersion version,
        Optional<Offer> offer,
        FilledForm record,
        List<DoneAct> acts,
        Situation situation,
        Account account) {
    /**
     * An act with the words that the case page tells it in.
     *
     * @param seq its place in the history, from 1
     * @param filled the form that an official filled in with it
     */
    public record DoneAct(
            int seq, Act act, String action, String actorName, ActorKind actorKind, Optional<FilledForm> filled) {}

    public Workflow workflow() {
        return version.workflow();
    }

    public State state() {
        return workflow().state(situation.state());
    }

    public Instant now() {
        return situation.now();
    }

    /** What the state says to the applicant of this case. */
    public LocalizedText text() {
        return say(state().text());
    }

    /** A text of the definition with the values of this case. */
    public LocalizedText say(LocalizedText text) {
        return new CaseText(text).of(this);
    }

    /** What {@code actor} may do now. */
    public List<Move> moves(Actor actor) {
        return workflow().moves(situation, actor).stream()
                .map(move -> move.saying(this::say))
                .toList();
    }

    /** What {@code actor} may do now with this case alone. */
    public Stream<Move> movesAlone(Actor actor) {
        return moves(actor).stream().filter(move -> move.bulk().isEmpty());
    }

    /** What is done with its whole batch, and {@code actor} may do now. */
    public Stream<Move> movesInBatch(Actor actor) {
        return moves(actor).stream().filter(move -> move.bulk().isPresent());
    }

    /** What {@code actor} holds the post for but cannot do now, each with the reason. */
    public List<Step.Refused> hindered(Actor actor) {
        return workflow().hindered(situation, actor);
    }

    /** The work side by side in the present state, open or done. */
    public List<LaneWork> lanes() {
        return workflow().lanes(situation);
    }

    /** The clocks that have started. */
    public List<ClockLedger> clocks() {
        return workflow().ledgers(situation);
    }

    /** The clock that ends first of those that have not stopped; it may stand at present. */
    public Optional<ClockLedger> nextClock() {
        return openClocks().min(Comparator.comparing(clock -> clock.due(now())));
    }

    /** Until when it stays where it is. */
    public Optional<TimeOut> timeOut() {
        return workflow().timers(situation).stream()
                .flatMap(timer -> timer.move().flatMap(workflow()::move).flatMap(this::elsewhere).stream()
                        .map(there -> new TimeOut(new Deadline(timer.due()), timer.provisional(), there.label())))
                .findFirst();
    }

    private Optional<State> elsewhere(Move move) {
        return move.to() instanceof Target.To(String there) && !there.equals(situation.state())
                ? Optional.of(workflow().state(there))
                : Optional.empty();
    }

    /** The worst light of the clocks that run; empty while none does. */
    public Optional<Light> light() {
        return openClocks()
                .filter(ClockLedger::isRunning)
                .map(clock -> clock.light(now()))
                .max(Comparator.naturalOrder());
    }

    private Stream<ClockLedger> openClocks() {
        return clocks().stream().filter(clock -> clock.stopped().isEmpty());
    }

    /** The act that brought the case into its present state. */
    public Act entered() {
        return situation.history().stream()
                .filter(act -> !act.stayed())
                .reduce((before, after) -> after)
                .orElse(situation.history().getFirst());
    }

    /** The act that decided it last, even if it is looked at once more; empty while it was never at an end. */
    public Optional<Act> decided() {
        return situation.history().stream()
                .filter(act -> !act.stayed() && workflow().state(act.to()).isEnd())
                .reduce((before, after) -> after);
    }

    /** What somebody who takes part is in the case, such as spouse; empty for the applicant and officials. */
    public Optional<LocalizedText> party(Act act) {
        return party(act.actor());
    }

    /** The same by the id under which she acts. */
    public Optional<LocalizedText> party(String actor) {
        return CaseParties.label(this, actor);
    }

    /** How much is owed: nothing once the case has ended without what was applied for. */
    public BigDecimal owed() {
        return isForNothing() ? BigDecimal.ZERO : account.owed();
    }

    /** Whether it has ended without what was applied for. */
    public boolean isForNothing() {
        return file.ended().filter(end -> end != Ending.GRANTED).isPresent();
    }

    /** How much was paid for nothing, of which nobody has decided yet whether it goes back. */
    public BigDecimal undecided() {
        return account.charges().stream().map(this::undecided).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The same of one line; what the definition says stays with the office after such an end is no question. */
    public BigDecimal undecided(Charge charge) {
        return undecided(charge, file.ended());
    }

    /** The same as if the case ended so. */
    public BigDecimal undecided(Charge charge, Optional<Ending> ended) {
        return charge.undecided(ended.filter(
                        end -> end != Ending.GRANTED && version.guide().mayRefund(charge.line(), end))
                .isPresent());
    }

    /** Whether an official may take its fee, and give it back. */
    public boolean takesFee(Actor.Official official) {
        Set<Post> here = posts();
        return official.posts().stream().anyMatch(here::contains);
    }

    /** The posts at its bodies to which its workflow gives work; their holders take its fee and give it back. */
    public Set<Post> posts() {
        return Stream.concat(
                        workflow().states().stream().flatMap(state -> state.worker().stream()),
                        workflow().moves().stream()
                                .map(Move::by)
                                .flatMap(by ->
                                        by instanceof By.Officials(List<Role> roles) ? roles.stream() : Stream.of()))
                .flatMap(role -> role.at(situation.bodies()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A post at the body of its level; empty where no body of that level has a part in the case. */
    public Optional<Post> post(Role role) {
        return role.at(situation.bodies());
    }

    /** What the applicant is asked to pay now: what is due with the filing, and before what can come next. */
    public List<Charge> asked() {
        List<Move> next = workflow().moves().stream()
                .filter(move -> move.from().contains(situation.state()))
                .toList();
        boolean waits = next.stream()
                .anyMatch(move -> move.on().filter(Act.FEE_PAID::equals).isPresent());
        return isForNothing()
                ? List.of()
                : account.due().stream()
                        .filter(charge -> charge.owed().signum() > 0)
                        .filter(charge -> waits
                                || charge.isDueAtFiling()
                                || next.stream().anyMatch(move -> charge.isDueBefore(move.id(), false)))
                        .toList();
    }

    /** The sum that the applicant is asked to pay now. */
    public BigDecimal askedSum() {
        return asked().stream().map(Charge::owed).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What an act is called, for people; a move that nobody takes by hand often has no name of its own. */
    public LocalizedText label(Act act) {
        return switch (act.move()) {
            case Act.SUBMIT -> LocalizedText.of("提交申请", "Application filed");
            default ->
                EventWords.of(act, workflow())
                        .or(() -> workflow()
                                .move(situation, act.move())
                                .map(move -> Certificates.label(workflow(), situation, act, move))
                                .filter(label ->
                                        !label.in(LocalizedText.FIRST_LANGUAGE).equals(act.move())))
                        .orElse(LocalizedText.of("系统自动办理", "Done by the portal"));
        };
    }

    /**
     * Whether officials say something to one another with an act. Only what is decided is told to the applicant with its
     * reason (Administrative Licensing Law, article 38): what is proposed is not decided yet.
     */
    public boolean isInternal(Act act) {
        return workflow()
                .move(situation, act.move())
                .filter(move -> move.isAmongOfficials(workflow().state(act.to())))
                .isPresent();
    }

    /** The same of what would be said with a move now. */
    public boolean isInternal(Move move) {
        return move.isAmongOfficials(
                move.to() instanceof Target.To(String after) ? workflow().state(after) : state());
    }

    public Certificates certificates() {
        return Certificates.of(workflow(), situation.history());
    }

    /** Suspended or revoked, where the case stands at the grant that issued the certificate. */
    public Optional<Certificate> certificateTaken() {
        return Optional.of(certificates().together())
                .filter(now -> now == Certificate.SUSPENDED || now == Certificate.REVOKED)
                .filter(now -> state().end().filter(Ending.GRANTED::equals).isPresent());
    }

    /** The stages that the case has gone through, the present one last. */
    public List<Stage> stages() {
        return situation.history().stream()
                .map(act -> workflow().state(act.to()).citizen())
                .toList();
    }
}
