package org.gulou.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.gulou.cases.Conditions;
import org.gulou.cases.board.Board;
import org.gulou.cases.board.Narrowed;
import org.gulou.cases.board.Remit;

/** Which services were rated badly of late, among the cases of a lead. */
@ApplicationScoped
public class BadRatings {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** How many ratings a service got that count, and how many of them were bad. */
    public record OfService(String service, long ratings, long bad) {}

    /** Those with bad ones in the last {@link Board#BACK} days, the one with the most first. */
    public List<OfService> of(Remit remit, Narrowed narrowed) {
        Conditions where = narrowed.filed(remit);
        where.and("case_number = number) group by r.service having sum(case when grade >= " + Rating.BAD
                + " then 1 else 0 end) > 0 order by 3 desc, 1 fetch first 12 rows only");
        var rated = new Conditions(
                "select r.service, count(*), sum(case when grade >= " + Rating.BAD
                        + " then 1 else 0 end) from rating r where counts = true and rated_at >= ? and exists"
                        + " (select 1 from case_file where ",
                List.of(clock.instant().minus(Duration.ofDays(Board.BACK)).atOffset(ZoneOffset.UTC)));
        List<?> rows = Conditions.marked(em.createNativeQuery(rated.sql() + where.sql()), rated, where)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row ->
                        new OfService(row[0].toString(), ((Number) row[1]).longValue(), ((Number) row[2]).longValue()))
                .toList();
    }
}
