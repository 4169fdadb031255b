package org.gulou.web.citizen;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.cases.Bookings;
import org.gulou.cases.CountedPots;
import org.gulou.cases.Deadline;
import org.gulou.cases.Proceeding;
import org.gulou.cases.TimeOut;
import org.gulou.cases.pace.Pace;
import org.gulou.cases.pace.Paces;
import org.gulou.catalog.Published;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Money;
import org.gulou.places.Body;
import org.gulou.web.ui.Language;
import org.gulou.workflow.Booking;
import org.gulou.workflow.By;
import org.gulou.workflow.Edits;
import org.gulou.workflow.Effect;
import org.gulou.workflow.Move;
import org.gulou.workflow.Stage;
import org.gulou.workflow.State;
import org.gulou.workflow.Target;
import org.gulou.workflow.clock.ClockLedger;
import org.gulou.workflow.clock.Line;

/** What lies ahead of a case, as its applicant sees it: who works on it, what may come, by when and why. */
@Named
@RequestScoped
public class CaseOutlook {
    @Inject
    CaseInView view;

    @Inject
    Paces paces;

    @Inject
    CountedPots pots;

    @Inject
    Published published;

    @Inject
    Language language;

    /** One of the checks that run side by side. */
    public record Side(String what, String word) {}

    /**
     * The end of a clock, such as the time to decide.
     *
     * @param provisional whether it hangs on a calendar that is not published yet
     */
    public record Due(String what, String last, boolean provisional) {}

    /** Why the end of a clock is when it is, line by line. */
    public record Why(String what, List<Line> lines) {}

    private Proceeding proceeding() {
        return view.proceeding();
    }

    /** Where she stands in line for what is counted, or that too little is left for her; none where neither is so. */
    public List<String> getInLine() {
        return pots.of(proceeding()).stream()
                .flatMap(pot -> inLine(pot).stream())
                .toList();
    }

    private Optional<String> inLine(CountedPots.Told pot) {
        String title = language.of(pot.title());
        if (pot.isShort()) {
            return Optional.of(language.say("case.short", title, Money.counted(pot.left()), Money.counted(pot.mine())));
        }
        return pot.standing() == CountedPots.Standing.WAITS
                ? Optional.of(language.say("case.line", title, pot.ahead()))
                : Optional.empty();
    }

    /** What the office must do by when, the first first; none where no clock runs. */
    public List<Due> getDue() {
        return due(proceeding(), language);
    }

    static List<Due> due(Proceeding proceeding, Language language) {
        return running(proceeding)
                .map(clock -> due(clock, proceeding.now(), language))
                .toList();
    }

    private static Stream<ClockLedger> running(Proceeding proceeding) {
        return proceeding.clocks().stream()
                .filter(ClockLedger::isRunning)
                .sorted(Comparator.comparing(clock -> clock.due(proceeding.now())));
    }

    private static Due due(ClockLedger clock, Instant now, Language language) {
        return new Due(
                language.of(clock.label()),
                language.of(new Deadline(clock.due(now)).words()),
                clock.isProvisional(now));
    }

    /** The clocks that stand: nobody can say a day before they go on. */
    public List<LocalizedText> getPaused() {
        return proceeding().clocks().stream()
                .filter(ClockLedger::isPaused)
                .map(ClockLedger::label)
                .toList();
    }

    /** What several offices do at the same time, and whether each has finished. */
    public List<Side> getSides() {
        return proceeding().lanes().stream()
                .map(lane -> new Side(
                        language.of(lane.label(
                                id -> published.catalogue().places().body(id).map(Body::name))),
                        language.say(lane.isOpen() ? "case.side.open" : "case.side.done")))
                .toList();
    }

    /** Why it is that day, for each clock that runs. */
    public List<Why> getWhy() {
        return running(proceeding())
                .map(clock -> new Why(
                        language.of(clock.label()), clock.explain(proceeding().now())))
                .toList();
    }

    /** How long it takes here as a rule; the empty text while nobody can say, and once the case has ended. */
    public String getPace() {
        return proceeding().state().isEnd()
                ? ""
                : pace(proceeding().file().offer())
                        .map(pace -> OfficesOfService.words(pace, language))
                        .orElse("");
    }

    private Optional<Pace> pace(String offer) {
        return paces.of(offer).or(() -> paces.everywhere(offer));
    }

    /** Until when it stays here, and where time takes it then; she reads elsewhere by when she is to correct. */
    public List<String> getGoesOn() {
        return goesOn(proceeding(), language);
    }

    static List<String> goesOn(Proceeding proceeding, Language language) {
        return proceeding.state().edits() != Edits.NONE
                ? List.of()
                : proceeding.timeOut().map(out -> words(out, language)).stream().toList();
    }

    private static String words(TimeOut out, Language language) {
        return language.say(
                out.deadline().isDay() ? "case.goes-on.day" : "case.goes-on.minute",
                language.of(out.last()),
                language.of(out.then()));
    }

    /** What she has paid for nothing, of which nobody has decided yet whether it goes back; the empty text if nothing. */
    public String getUndecided() {
        return yuan(proceeding().undecided());
    }

    /** What she has paid for nothing and what stays with the office as its fee is defined; the empty text if nothing. */
    public String getStays() {
        return proceeding().isForNothing()
                ? yuan(proceeding().account().charges().stream()
                        .map(charge -> charge.paid()
                                .subtract(charge.kept())
                                .subtract(proceeding().undecided(charge)))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                : "";
    }

    private static String yuan(BigDecimal sum) {
        return sum.signum() > 0 ? Money.grouped(sum) : "";
    }

    /** Who works on it now; the empty text while it waits for somebody else, also where an official could act for her. */
    public String getWorker() {
        if (proceeding().state().citizen() == Stage.WAITING_FOR_YOU) {
            return "";
        }
        return proceeding()
                .file()
                .worker()
                .flatMap(post -> published.catalogue().places().body(post.body()))
                .map(body -> language.of(body.name()))
                .orElse("");
    }

    /** Where the office can take it from here, and whether she has to come then, in file order; nowhere once it has ended. */
    public List<String> getNext() {
        if (proceeding().state().isEnd()) {
            return List.of();
        }
        return proceeding().workflow().moves().stream()
                .filter(move -> move.from().contains(proceeding().situation().state()))
                .filter(move -> move.by().isOfficial() || move.by() instanceof By.Auto)
                .filter(move -> !move.isSpent(proceeding().situation().history()))
                .filter(move -> move.to() instanceof Target.To)
                .filter(this::canStillCome)
                .collect(groupingBy(
                        move -> ((Target.To) move.to()).state(),
                        LinkedHashMap::new,
                        flatMapping(this::visits, toCollection(LinkedHashSet::new))))
                .entrySet()
                .stream()
                .map(there -> next(proceeding().workflow().state(there.getKey()), there.getValue()))
                .distinct()
                .toList();
    }

    /** A time of which it is known what came of it brings nothing else any more: who has come is not asked for another. */
    private boolean canStillCome(Move move) {
        return move.on()
                .filter(event -> Bookings.of(proceeding()).stream()
                        .filter(booking -> booking.of().id().equals(Booking.appointment(event)))
                        .anyMatch(booking -> !booking.phase().isOpen()
                                && Booking.phase(event)
                                        .filter(phase -> phase != booking.phase())
                                        .isPresent()))
                .isEmpty();
    }

    /** What she has to choose a time for after a move, if she is not asked for it yet. */
    private Stream<String> visits(Move move) {
        return proceeding().workflow().appointments().values().stream()
                .filter(visit -> move.does().contains(new Effect.Book(visit.id())))
                .filter(visit -> Bookings.of(proceeding()).stream()
                        .noneMatch(booking ->
                                booking.of().equals(visit) && booking.phase().isOpen()))
                .map(visit -> language.of(visit.title()));
    }

    private String next(State state, Set<String> visits) {
        String label = language.of(state.label());
        return visits.isEmpty()
                ? label
                : language.say("case.next.visit", label, String.join(language.say("list.comma"), visits));
    }
}
