package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.language.Value;
import org.gulou.workflow.Attempt;
import org.gulou.workflow.Ending;
import org.gulou.workflow.Move;
import org.gulou.workflow.Step;
import org.gulou.workflow.Target;
import org.gulou.workflow.batch.Bulk;
import org.gulou.workflow.batch.Ranking;

/** The cases of one window at one office, in their order, and what is done with many of them at once. */
@ApplicationScoped
public class Batches {
    /** More cases of one batch are not shown at one office. */
    private static final int MOST = 2_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Proceedings proceedings;

    @Inject
    BatchActs acts;

    @Inject
    Clock clock;

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
    public record Ranked(int place, Proceeding proceeding, List<Value> keys) {
        CaseNumber number() {
            return proceeding.file().number();
        }

        /** Those of others who stand before it. */
        List<Ranked> behind(List<Ranked> others) {
            return others.stream().filter(other -> other.place() < place).toList();
        }

        /** Whether the move gives what others of the batch want, too. */
        private boolean gains(Move move) {
            boolean grants = move.to() instanceof Target.To(String state)
                    && proceeding
                            .workflow()
                            .state(state)
                            .end()
                            .filter(Ending.GRANTED::equals)
                            .isPresent();
            return grants
                    || proceeding.workflow().programme().quotas().stream()
                            .anyMatch(quota -> quota.reserves().equals(move.action())
                                    || quota.uses().equals(move.action()));
        }
    }

    /** What a move would do with one case: it allows it, or says why not. */
    public record Preview(Ranked ranked, Optional<Step.Refused> why) {}

    /** What came of a move in one case. */
    public record Line(CaseNumber number, Desk.Outcome outcome) {
        public boolean isDone() {
            return outcome instanceof Desk.Outcome.Done;
        }
    }

    /** The batches of which an official may see cases, the newest first; sealed cases belong to none yet. */
    public List<Batch> at(Actor.Official official) {
        var batches = new ArrayList<Batch>();
        for (String body : official.bodies()) {
            List<?> rows = em.createNativeQuery(
                            "select service, batch, count(*), count(*) - count(ended) from case_file"
                                    + " where batch is not null and sealed = false and bodies like ?"
                                    + " group by service, batch")
                    .setParameter(1, Proceedings.holding(body))
                    .getResultList();
            rows.stream()
                    .map(Object[].class::cast)
                    .map(row -> new Batch(
                            (String) row[0],
                            (String) row[1],
                            ((Number) row[2]).longValue(),
                            ((Number) row[3]).longValue()))
                    .filter(batch -> batches.stream()
                            .noneMatch(known -> known.service().equals(batch.service())
                                    && known.name().equals(batch.name())))
                    .forEach(batches::add);
        }
        batches.sort(Comparator.comparing(Batch::name).reversed().thenComparing(Batch::service));
        return batches;
    }

    /** The cases of a batch that the official may see, by rank, ties by filing order. */
    public List<Ranked> ranked(String service, String batch, Actor.Official official) {
        Instant now = clock.instant();
        var numbers = new TreeSet<String>();
        official.bodies()
                .forEach(body -> em.createQuery(
                                "select c.number from CaseFile c where c.service = :service and c.batch.name = :batch"
                                        + " and c.batch.sealed = :sealed and c.office.bodies like :body order by c.filedAt",
                                String.class)
                        .setParameter("service", service)
                        .setParameter("batch", batch)
                        .setParameter("sealed", false)
                        .setParameter("body", Proceedings.holding(body))
                        .setMaxResults(MOST)
                        .getResultStream()
                        .forEach(numbers::add));
        record Row(Proceeding proceeding, List<Value> keys) {}
        List<Row> rows = numbers.stream()
                .map(number -> proceedings.of(em.find(CaseFile.class, number), now))
                .map(proceeding -> new Row(proceeding, proceeding.workflow().rank(proceeding.situation())))
                .toList();
        Ranking ranking = rows.stream()
                .map(row -> row.proceeding().workflow().programme().ranking())
                .reduce((before, after) -> after)
                .orElse(Ranking.FILED);
        List<Row> sorted = rows.stream()
                .filter(row -> row.keys().size() == ranking.keys().size())
                .sorted(Comparator.comparing(Row::keys, ranking.order())
                        .thenComparing(row -> row.proceeding().file().getFiledAt())
                        .thenComparing(row -> row.proceeding().file().getNumber()))
                .toList();
        var ranked = new ArrayList<Ranked>();
        sorted.forEach(row -> ranked.add(new Ranked(ranked.size() + 1, row.proceeding(), row.keys())));
        return ranked;
    }

    /**
     * How many cases of a batch are neither shown nor ranked, because they are too many: those filed last.
     *
     * @param shown how many are
     */
    public long beyond(String service, String batch, Actor.Official official, int shown) {
        return shown < MOST
                ? 0
                : at(official).stream()
                        .filter(one ->
                                one.service().equals(service) && one.name().equals(batch))
                        .mapToLong(one -> Math.max(0, one.cases() - shown))
                        .sum();
    }

    /** The moves for a batch that the official holds the post for in some of these cases. */
    public List<Move> moves(List<Ranked> cases, Actor.Official official) {
        return cases.stream()
                .map(Ranked::proceeding)
                .flatMap(one -> one.workflow().moves().stream()
                        .filter(move -> move.bulk().isPresent())
                        .filter(move -> move.by().allows(official, one.situation(), rule -> Value.EMPTY)))
                .collect(Collectors.toMap(Move::id, move -> move, (first, same) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** What a move would do, case by case; nothing is done. */
    public List<Preview> preview(List<Ranked> cases, String move, Actor.Official official) {
        return cases.stream()
                .map(ranked -> new Preview(
                        ranked,
                        ranked.proceeding()
                                .workflow()
                                .hindrance(ranked.proceeding().situation(), official, move)))
                .toList();
    }

    /**
     * Who stands before somebody that is chosen and could be chosen as well, but is not. Only a move that grants, or takes
     * out of a counted pot, passes anybody over.
     *
     * @param previews the whole batch in its order
     */
    public static List<Ranked> passedOver(List<Preview> previews, Set<CaseNumber> chosen, Move move) {
        int last = previews.stream()
                .map(Preview::ranked)
                .filter(ranked -> chosen.contains(ranked.number()))
                .mapToInt(Ranked::place)
                .max()
                .orElse(0);
        return previews.stream()
                .filter(preview -> preview.why().isEmpty())
                .map(Preview::ranked)
                .filter(ranked -> ranked.place() < last && !chosen.contains(ranked.number()) && ranked.gains(move))
                .toList();
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
