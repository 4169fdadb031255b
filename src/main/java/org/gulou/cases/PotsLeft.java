package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.forms.Circumstances;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Expression;
import org.gulou.language.Scope;
import org.gulou.language.Value;
import org.gulou.workflow.batch.Claim;
import org.gulou.workflow.batch.Quota;

/** How much is left of the counted pots for whoever applies at an offer now, before she has answered anything. */
@ApplicationScoped
public class PotsLeft {
    private static final Parties NOBODY = new Parties("", "", Optional.empty());

    @PersistenceContext
    EntityManager em;

    @Inject
    Published published;

    @Inject
    Clock clock;

    /**
     * A pot.
     *
     * @param size how much there is in all
     * @param waiting how many cases stand in line for it
     */
    public record Left(LocalizedText title, BigDecimal size, BigDecimal left, long waiting) {
        /** Whether whoever applies now has nothing to hope for before others give something back. */
        public boolean isEmpty() {
            return left.signum() == 0;
        }
    }

    /** Those of which the offer and the day alone say which they are and how large. */
    public List<Left> of(Offer offer) {
        Circumstances world = FormWorld.ofDraft(published.catalogue(), offer, NOBODY, clock.instant());
        Function<Expression, Value> read = rule -> rule.evaluate(Scope.ofSome(world.around()), world.surroundings());
        return published.catalogue().version(offer).stream()
                .flatMap(version -> version.workflow().programme().quotas().stream())
                .flatMap(quota -> left(offer, quota, read).stream())
                .toList();
    }

    private Optional<Left> left(Offer offer, Quota quota, Function<Expression, Value> read) {
        return quota.pot(read)
                .flatMap(pot -> quota.size(read).map(size -> {
                    String id = offer.service() + "/" + Claim.name(quota, pot);
                    BigDecimal taken = Optional.ofNullable(em.find(Pot.class, id))
                            .map(Pot::taken)
                            .orElse(BigDecimal.ZERO);
                    return new Left(
                            quota.title(),
                            size,
                            size.subtract(taken).max(BigDecimal.ZERO),
                            quota.waits() ? waiting(id) : 0);
                }));
    }

    private long waiting(String pot) {
        return em.createQuery("select count(s) from PotShare s where s.pot = :pot and s.state = :waiting", Long.class)
                .setParameter("pot", pot)
                .setParameter("waiting", PotShare.State.WAITING)
                .getSingleResult();
    }
}
