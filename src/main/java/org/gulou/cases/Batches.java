package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.language.Value;
import org.gulou.workflow.Attempt;
import org.gulou.workflow.Ending;
import org.gulou.workflow.Move;
import org.gulou.workflow.Situation;
import org.gulou.workflow.Step;
import org.gulou.workflow.Target;
import org.gulou.workflow.batch.Bulk;
import org.gulou.workflow.batch.Ranking;

/** The cases of one window at one office, in their order, and what is done with many of them at once. */
@ApplicationScoped
public class Batches {
    @Inject
    Rows rows;

    @Inject
    Ranks ranks;

    @Inject
    BatchActs acts;

    /**
     * A batch at the offices of an official.
     *
     * @param name the day on which the window opened
     */
    public record Batch(String service, String name, long cases, long open) {}

    /**
     * A case in its place.
     *
     * @param place from 1
     * @param keys what the keys of the ranking yield
     */
    public record Ranked(int place, CaseNumber number, List<Value> keys) {
        /** Those of others who stand before it. */
        List<Ranked> behind(List<Ranked> others) {
            return others.stream().filter(other -> other.place() < place).toList();
        }
    }

    /**
     * The whole of a batch in its order.
     *
     * @param kinds one case for each version, state and set of bodies among them
     */
    public record Order(Ranking ranking, List<Ranked> cases, List<CaseNumber> kinds) {
        public Order {
            cases = List.copyOf(cases);
        }

        /** Some of them, the first after {@code from} others; fewer at the end. */
        public List<Ranked> part(int from, int most) {
            return cases.subList(Math.min(from, cases.size()), (int) Math.min((long) from + most, cases.size()));
        }
    }

    /** A case in its place as it is now. */
    public record Seen(Ranked ranked, Proceeding proceeding) {}

    /** What a move would do with one case: it allows it, or says why not. */
    public record Preview(Seen seen, Optional<Step.Refused> why) {}

    /** What came of a move in one case. */
    public record Line(CaseNumber number, Desk.Outcome outcome) {
        public boolean isDone() {
            return outcome instanceof Desk.Outcome.Done;
        }
    }

    /** The batches of which an official may see cases, the newest first; sealed cases belong to none yet. */
    public List<Batch> at(Actor.Official official) {
        return Seals.hers(official)
                .map(hers -> rows.read(
                        "select service, batch, count(*), count(*) - count(ended) from case_file"
                                + " where batch is not null and sealed = false and " + hers.sql()
                                + " group by service, batch order by batch desc, service",
                        row -> new Batch(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)),
                        hers))
                .orElse(List.of());
    }

    /** The cases of a batch that the official may see, by rank, ties by filing order. */
    public Order ranked(String service, String batch, Actor.Official official) {
        return ranks.of(service, batch, official);
    }

    /** Some of them as they are now; one that is gone meanwhile is left out. */
    public List<Seen> seen(List<Ranked> some) {
        Map<CaseNumber, Proceeding> known = ranks
                .look(some.stream().map(Ranked::number).toList())
                .stream()
                .collect(Collectors.toMap(one -> one.file().number(), one -> one));
        return some.stream()
                .flatMap(one -> Stream.ofNullable(known.get(one.number())).map(now -> new Seen(one, now)))
                .toList();
    }

    /** The moves for a batch that the official holds the post for and that leave the state of some of these cases. */
    public List<Move> moves(Order order, Actor.Official official) {
        return ranks.look(order.kinds()).stream()
                .flatMap(one -> one.workflow().moves().stream()
                        .filter(move -> move.bulk().isPresent())
                        .filter(move -> move.from().contains(settled(one).state()))
                        .filter(move -> move.by().allows(official, one.situation(), rule -> Value.EMPTY)))
                .collect(Collectors.toMap(Move::id, move -> move, (first, same) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** What a move would do, case by case; nothing is done. */
    public List<Preview> preview(List<Seen> cases, String move, Actor.Official official) {
        return cases.stream()
                .map(seen -> new Preview(seen, hindrance(seen.proceeding(), move, official)))
                .toList();
    }

    private static Optional<Step.Refused> hindrance(Proceeding proceeding, String move, Actor.Official official) {
        return proceeding.workflow().hindrance(settled(proceeding), official, move);
    }

    /** As an act would find it: what is due by itself is done before. */
    private static Situation settled(Proceeding proceeding) {
        return proceeding.workflow().settle(proceeding.situation()).situation();
    }

    /** Those of these cases in which the move can be taken. */
    public List<Ranked> allowing(List<Ranked> some, String move, Actor.Official official) {
        return those(some, one -> hindrance(one, move, official).isEmpty());
    }

    /**
     * Who stands before somebody that is chosen and could be chosen as well, but is not. Only a move that grants, or takes
     * out of a counted pot, passes anybody over.
     */
    public List<Ranked> passedOver(Order order, Set<CaseNumber> chosen, Move move, Actor.Official official) {
        int last = order.cases().stream()
                .filter(ranked -> chosen.contains(ranked.number()))
                .mapToInt(Ranked::place)
                .max()
                .orElse(1);
        List<Ranked> before = order.part(0, last - 1).stream()
                .filter(ranked -> !chosen.contains(ranked.number()))
                .toList();
        return those(
                before,
                one -> gains(one, move) && hindrance(one, move.id(), official).isEmpty());
    }

    private List<Ranked> those(List<Ranked> some, Predicate<Proceeding> condition) {
        Set<CaseNumber> meant = ranks
                .read(
                        some.stream().map(Ranked::number).toList(),
                        one -> condition.test(one) ? Optional.of(one.file().number()) : Optional.<CaseNumber>empty())
                .stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return some.stream().filter(one -> meant.contains(one.number())).toList();
    }

    /** Whether the move gives what others of the batch want, too. */
    private static boolean gains(Proceeding one, Move move) {
        boolean grants = move.to() instanceof Target.To(String state)
                && one.workflow()
                        .state(state)
                        .end()
                        .filter(Ending.GRANTED::equals)
                        .isPresent();
        return grants || one.workflow().programme().counts(move.id());
    }

    /**
     * Acts on the chosen cases in this order. Each is done or refused for itself, but who does not fit into a counted pot
     * keeps those behind from it, too; where the move is for all or none, the first
     * that does not allow it is the only line, and nothing is done.
     *
     * @param passedOver those who stand before somebody chosen; the journal keeps in whose favour
     */
    public List<Line> act(List<Ranked> chosen, List<Ranked> passedOver, Attempt attempt, Bulk bulk) {
        return switch (bulk) {
            case EACH -> {
                var lines = new ArrayList<Line>();
                var shut = new HashSet<String>();
                List<Ranked> untold = passedOver;
                for (Ranked one : chosen) {
                    List<Ranked> before = one.behind(passedOver);
                    var line = new Line(one.number(), acts.alone(one, attempt, Set.copyOf(shut), before, untold));
                    if (line.isDone()) {
                        untold = untold.stream()
                                .filter(other -> !before.contains(other))
                                .toList();
                    }
                    if (line.outcome() instanceof Desk.Outcome.Refused(Step.Short refused)) {
                        shut.add(refused.claim().name());
                    }
                    lines.add(line);
                }
                yield List.copyOf(lines);
            }
            case ALL -> {
                try {
                    yield acts.together(chosen, attempt, passedOver);
                } catch (BatchActs.Hindered hindered) {
                    yield List.of(hindered.line());
                }
            }
        };
    }
}
