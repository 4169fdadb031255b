package org.gulou.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.gulou.catalog.ServiceVersion;

/** Whether the guide pages are clear to those who read them. */
@ApplicationScoped
public class GuideOpinions {
    private static final Duration YEAR = Duration.ofDays(365);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** How a guide is found in the last twelve months. */
    public record Clarity(String service, long clear, long unclear) {
        Clarity with(Clarity other) {
            return new Clarity(service, clear + other.clear, unclear + other.unclear);
        }
    }

    /**
     * Takes an opinion.
     *
     * @param text at most {@link GuideOpinion#LONGEST} characters; what is longer is cut
     */
    @Transactional
    public void give(ServiceVersion version, String language, boolean clear, String text) {
        em.persist(new GuideOpinion(
                Ratings.id(),
                version.service(),
                version.variant(),
                version.number(),
                language,
                clear,
                text.substring(0, Math.min(text.length(), GuideOpinion.LONGEST)),
                clock.instant()));
    }

    /** Every guide that somebody has an opinion of, the least clear first. */
    public List<Clarity> all() {
        var clarity = new HashMap<String, Clarity>();
        em.createQuery(
                        "select o.service, o.clear, count(o) from GuideOpinion o where o.at > :since"
                                + " group by o.service, o.clear",
                        Object[].class)
                .setParameter("since", clock.instant().minus(YEAR))
                .getResultStream()
                .map(row -> counted((String) row[0], (Boolean) row[1], (Long) row[2]))
                .forEach(one -> clarity.merge(one.service(), one, Clarity::with));
        return clarity.values().stream()
                .sorted(Comparator.comparingLong((Clarity one) -> -one.unclear())
                        .thenComparing(Clarity::service))
                .toList();
    }

    private static Clarity counted(String service, boolean clear, long count) {
        return new Clarity(service, clear ? count : 0, clear ? 0 : count);
    }

    /** The newest opinions that say more than yes or no. */
    public List<GuideOpinion> told(int most) {
        return em.createQuery("select o from GuideOpinion o where o.text <> '' order by o.at desc", GuideOpinion.class)
                .setMaxResults(most)
                .getResultList();
    }
}
