package org.gulou.notifications;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.gulou.duties.Duties;

/** Takes messages in, in the transaction of what they tell of. */
@ApplicationScoped
public class Outbox {
    @PersistenceContext
    EntityManager em;

    @Inject
    Duties duties;

    @Inject
    Clock clock;

    /**
     * Has somebody told. Does nothing where there is no way to reach her.
     *
     * @param about the number of a case, or the id of a draft or person
     */
    @Transactional(MANDATORY)
    void put(String about, Recipient recipient, Function<Channel, Message.Words> words) {
        for (Recipient.Way way : recipient.ways()) {
            var message =
                    new Message(UUID.randomUUID().toString(), about, way, words.apply(way.channel()), clock.instant());
            em.persist(message);
            duties.schedule(Delivery.KIND, message.getId(), clock.instant());
        }
    }

    /** What was written about a case, draft or person, the newest first. */
    public List<Message> about(String number) {
        return em.createQuery(
                        "select m from Message m where m.about = :about order by m.writtenAt desc, m.id", Message.class)
                .setParameter("about", number)
                .setMaxResults(200)
                .getResultList();
    }
}
