package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.workflow.Story.MEI;
import static org.gulou.workflow.Story.STRANGER;
import static org.gulou.workflow.Story.official;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.gulou.kernel.Actor;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;
import org.gulou.language.Period;
import org.gulou.language.Value;
import org.gulou.workflow.clock.ClockLedger;
import org.gulou.workflow.clock.Entry;

class WorkflowPropertiesTest {
    private static final Workflow LICENCE = Sketch.workflow(Samples.LICENCE);
    private static final Workflow COOLING_OFF = Sketch.workflow(Samples.COOLING_OFF);
    private static final List<Actor> PEOPLE = List.of(
            MEI,
            STRANGER,
            official("li", "clerk.county"),
            official("zhao", "inspector.county"),
            official("sun", "head.county"),
            official("all", "clerk.county", "inspector.county", "head.county"),
            new Actor.Portal());

    /** Somebody tries something some hours later, with all that it needs or with nothing. */
    record Try(int person, int move, boolean prepared, int hours) {}

    @Provide
    Arbitrary<List<Try>> lives() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, PEOPLE.size() - 1),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.of(true, true, true, false),
                        Arbitraries.integers().between(0, 400))
                .as(Try::new)
                .list()
                .ofMaxSize(30);
    }

    /** Lives one life; hands each situation on the way to {@code look}. */
    private static void live(Workflow workflow, List<Try> life, Consumer<Situation> look) {
        var story = new Story(workflow, "2026-01-05T09:00");
        Instant now = story.situation().now();
        for (Try next : life) {
            now = now.plus(Duration.ofHours(next.hours()));
            story.at(now.atZone(OfficeTime.ZONE).toLocalDateTime().toString());
            story.settle();
            look.accept(story.situation());
            Move move = pick(workflow, story.state(), next);
            Map<String, Value> given = new HashMap<>();
            if (next.prepared()) {
                move.needs().forEach(need -> given.put(need.key(), Story.sample(need)));
            }
            story.attempt(PEOPLE.get(next.person()), move.id(), given);
            look.accept(story.situation());
        }
    }

    /** Who is prepared tries what leaves the state; the others try anything. */
    private static Move pick(Workflow workflow, String state, Try next) {
        List<Move> likely = workflow.moves().stream()
                .filter(move -> !next.prepared() || move.from().contains(state))
                .toList();
        List<Move> moves = likely.isEmpty() ? workflow.moves() : likely;
        return moves.get(next.move() % moves.size());
    }

    @Property(tries = 300)
    void aCaseIsAlwaysInExactlyOneStateAndItsHistoryHangsTogether(@ForAll("lives") List<Try> life) {
        for (Workflow workflow : List.of(LICENCE, COOLING_OFF)) {
            live(workflow, life, situation -> {
                assertThat(workflow.states()).extracting(State::id).contains(situation.state());
                List<Act> acts = situation.history();
                for (int i = 1; i < acts.size(); i++) {
                    assertThat(acts.get(i).from()).isEqualTo(acts.get(i - 1).to());
                    assertThat(acts.get(i).at())
                            .isAfterOrEqualTo(acts.get(i - 1).at());
                }
            });
        }
    }

    @Property(tries = 300)
    void noCaseIsDecidedThatWasNotAccepted(@ForAll("lives") List<Try> life) {
        for (Workflow workflow : List.of(LICENCE, COOLING_OFF)) {
            live(workflow, life, situation -> {
                boolean decided = workflow.state(situation.state())
                        .end()
                        .filter(Ending::decides)
                        .isPresent();
                boolean accepted = situation.history().stream()
                        .flatMap(act -> workflow.move(act.move()).stream())
                        .anyMatch(move -> move.action().equals("accept"));
                assertThat(!decided || accepted).isTrue();
            });
        }
    }

    @Property(tries = 300)
    void aDueDateNeverMovesEarlier(@ForAll("lives") List<Try> life) {
        var before = new HashMap<String, Instant>();
        live(
                LICENCE,
                life,
                situation -> LICENCE.ledgers(situation).forEach(ledger -> {
                    String started = ledger.clock() + ledger.started();
                    Instant due = ledger.due(situation.now());
                    assertThat(due).isAfterOrEqualTo(before.getOrDefault(started, Instant.MIN));
                    if (!standsAtMidnight(ledger, situation.now())) {
                        before.put(started, due);
                    }
                }));
    }

    /** Then the day that ends counts only if the clock goes on in this very moment: not yet known. */
    private static boolean standsAtMidnight(ClockLedger ledger, Instant now) {
        return ledger.isPaused() && now.equals(OfficeTime.startOf(OfficeTime.day(now)));
    }

    @Property(tries = 300)
    void whatIsOfferedCanBeDone(@ForAll("lives") List<Try> life) {
        live(LICENCE, life, situation -> {
            for (Actor person : PEOPLE) {
                for (Move move : LICENCE.moves(situation, person)) {
                    Map<String, Value> given = new HashMap<>();
                    move.needs().forEach(need -> given.put(need.key(), Story.sample(need)));
                    assertThat(LICENCE.step(situation, new Attempt(move.id(), person, given)))
                            .isInstanceOf(Step.Moved.class);
                }
            }
        });
    }

    @Property(tries = 300)
    void whoAcceptedOrInspectedNeverGrants(@ForAll("lives") List<Try> life) {
        live(LICENCE, life, situation -> {
            Map<String, String> hands = new HashMap<>();
            situation.history().forEach(act -> hands.put(act.move(), act.actor()));
            if (hands.containsKey("grant")) {
                assertThat(hands.get("grant")).isNotIn(hands.get("accept"), hands.get("inspect"));
            }
        });
    }

    @Property
    void aPauseNeverBringsTheDueDateForward(
            @ForAll @IntRange(max = 300) int startDay,
            @ForAll @IntRange(min = 1, max = 60) int limit,
            @ForAll @IntRange(max = 800) int pauseAfter,
            @ForAll @IntRange(max = 2000) int pauseFor,
            @ForAll Period.Unit unit) {
        Instant start =
                OfficeTime.startOf(LocalDate.of(2025, 1, 1).plusDays(startDay)).plus(Duration.ofHours(10));
        Instant from = start.plus(Duration.ofHours(pauseAfter));
        Instant to = from.plus(Duration.ofHours(pauseFor));
        Instant now = to.plus(Duration.ofDays(1));
        var period = new Period(unit == Period.Unit.YEARS ? 1 : limit, unit);

        ClockLedger straight = ledger(period, new Entry.Started(start, LocalizedText.NONE));
        ClockLedger paused = ledger(
                period,
                new Entry.Started(start, LocalizedText.NONE),
                new Entry.Paused(from, LocalizedText.NONE),
                new Entry.Resumed(to, LocalizedText.NONE));

        assertThat(paused.due(now)).isAfterOrEqualTo(straight.due(now));
    }

    private static ClockLedger ledger(Period limit, Entry... entries) {
        return new ClockLedger(
                "clock", LocalizedText.NONE, new ArrayList<>(List.of(entries)), limit, Story.CALENDAR, false);
    }
}
