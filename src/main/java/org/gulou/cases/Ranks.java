package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.language.Value;
import org.gulou.workflow.batch.Ranking;

/**
 * The order of a batch: every case of it that an official may see is worked out, some at a time, and of each no more is kept
 * than its number and what it is ranked by. All of it is read outside of any transaction, so that nothing holds on to it.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
class Ranks {
    /** So many cases are in memory at once. */
    private static final int AT_ONCE = 200;

    @PersistenceContext
    EntityManager em;

    @Inject
    Rows rows;

    @Inject
    Proceedings proceedings;

    @Inject
    Clock clock;

    /**
     * A case as it was read, before it has a place.
     *
     * @param kind of the cases of one kind the same can be done by the same people
     */
    private record Row(CaseNumber number, Instant filedAt, int version, String kind, Ranking by, List<Value> keys) {
        static Row of(Proceeding proceeding) {
            CaseFile file = proceeding.file();
            return new Row(
                    file.number(),
                    file.getFiledAt(),
                    file.serviceVersion(),
                    file.serviceVersion() + " " + file.state() + " " + Proceedings.bodies(file),
                    proceeding.workflow().programme().ranking(),
                    proceeding.workflow().rank(proceeding.situation()));
        }
    }

    /** The order of the cases of a batch, by what the newest version among them ranks by. */
    Batches.Order of(String service, String batch, Actor.Official official) {
        List<Row> read = read(numbers(service, batch, official), Row::of);
        Ranking ranking = read.stream()
                .max(Comparator.comparingInt(Row::version))
                .map(Row::by)
                .orElse(Ranking.FILED);
        Function<Row, List<Value>> keys = row -> ranking.known(row.by(), row.keys());
        var sorted = new ArrayList<>(read);
        sorted.sort(Comparator.comparing(keys, ranking.order())
                .thenComparing(Row::filedAt)
                .thenComparing(row -> row.number().toString()));
        var ranked = new ArrayList<Batches.Ranked>();
        sorted.forEach(row -> ranked.add(new Batches.Ranked(ranked.size() + 1, row.number(), keys.apply(row))));
        var known = new HashSet<String>();
        List<CaseNumber> kinds = sorted.stream()
                .filter(row -> known.add(row.kind()))
                .map(Row::number)
                .toList();
        return new Batches.Order(ranking, ranked, kinds);
    }

    private List<CaseNumber> numbers(String service, String batch, Actor.Official official) {
        return Seals.hers(official)
                .map(hers -> rows.read(
                        "select number from case_file where service = ? and batch = ? and sealed = false and "
                                + hers.sql() + " order by number",
                        row -> CaseNumber.parse(row.getString(1)),
                        Conditions.values(service, batch),
                        hers))
                .orElse(List.of());
    }

    /** What {@code reading} keeps of each of these cases, in their order; no more than a few are in memory at once. */
    <T> List<T> read(List<CaseNumber> numbers, Function<Proceeding, T> reading) {
        return Stream.iterate(0, from -> from < numbers.size(), from -> from + AT_ONCE)
                .flatMap(from -> look(numbers.subList(from, Math.min(from + AT_ONCE, numbers.size()))).stream()
                        .map(reading))
                .toList();
    }

    /** These cases as they are now, in their order. */
    List<Proceeding> look(List<CaseNumber> numbers) {
        List<String> asked = numbers.stream().map(CaseNumber::toString).toList();
        List<CaseFile> files = em.createQuery("select c from CaseFile c where c.number in :numbers", CaseFile.class)
                .setParameter("numbers", asked)
                .getResultList();
        Map<String, Proceeding> known = proceedings.of(files, clock.instant()).stream()
                .collect(Collectors.toMap(one -> one.file().getNumber(), one -> one));
        return asked.stream()
                .flatMap(number -> Stream.ofNullable(known.get(number)))
                .toList();
    }
}
