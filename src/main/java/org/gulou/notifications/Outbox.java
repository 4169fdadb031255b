package org.gulou.notifications;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gulou.duties.Duties;

/** Takes messages in, in the transaction of what they tell of. */
@ApplicationScoped
public class Outbox {
    /** More are not looked at in one click; they follow when their own time comes. */
    private static final int MOST_HURRIED = 500;

    @PersistenceContext
    EntityManager em;

    @Inject
    Duties duties;

    @Inject
    Preferences preferences;

    @Inject
    JustTold told;

    @Inject
    Clock clock;

    /** Has somebody told what need not be told by night. */
    @Transactional(MANDATORY)
    void tell(String about, Recipient recipient, Topic topic, Telling telling) {
        tell(about, recipient, topic, false, telling);
    }

    /**
     * Has somebody told, in the way she chose. Does nothing where there is no way to reach her.
     *
     * @param about the number of a case, or the id of a draft or person
     * @param urgent whether it is told by night, too
     */
    @Transactional(MANDATORY)
    void tell(String about, Recipient recipient, Topic topic, boolean urgent, Telling telling) {
        Choice choice = recipient.person().map(preferences::of).orElse(Choice.NONE);
        for (Recipient.Way way : choice.ways(topic, recipient)) {
            var message = new Message(
                            UUID.randomUUID().toString(), about, way, telling.on(way.channel()), clock.instant())
                    .to(recipient.person())
                    .forWork(recipient.official())
                    .urgent(urgent);
            boolean later = choice.daily() && !topic.isRequired();
            telling.view()
                    .flatMap(whose ->
                            told.note(String.join(" ", about, whose, way.toString(), later + ""), message.getId()))
                    .ifPresent(this::takeBack);
            if (later) {
                em.persist(message.gathered());
            } else {
                put(message);
            }
        }
    }

    private void takeBack(String message) {
        Optional.ofNullable(em.find(Message.class, message)).ifPresent(found -> {
            duties.cancel(Delivery.kind(found), message);
            em.remove(found);
        });
    }

    /** Has a message carried. */
    @Transactional(MANDATORY)
    public void put(Message message) {
        em.persist(message);
        duties.schedule(Delivery.kind(message), message.getId(), clock.instant());
    }

    /** Has a message carried once more, under its old id. */
    @Transactional(MANDATORY)
    public void sendAgain(Message message) {
        message.waitAgain(clock.instant());
        duties.schedule(Delivery.kind(message), message.getId(), clock.instant());
    }

    /** Messages that nobody took yet, or that were given up, the newest first; those to other systems have a page of their own. */
    public List<Message> undelivered(int most) {
        return em.createQuery(
                        "select m from Message m where m.subscription is null and (m.state = :given"
                                + " or (m.state = :waiting and m.tries > 0)) order by m.stateAt desc, m.id",
                        Message.class)
                .setParameter("given", Message.State.GIVEN_UP)
                .setParameter("waiting", Message.State.WAITING)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many were written to people since then while the portal had nobody to carry them. */
    public long uncarried(Instant since) {
        return em.createQuery(
                        "select count(m) from Message m where m.subscription is null and m.state = :state"
                                + " and m.writtenAt >= :since",
                        Long.class)
                .setParameter("state", Message.State.NOT_CONNECTED)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** Has one of them tried again from the beginning; says whether there was one. */
    @Transactional
    public boolean again(String id) {
        Optional<Message> message =
                Optional.ofNullable(em.find(Message.class, id)).filter(Message::isUndelivered);
        message.ifPresent(this::sendAgain);
        return message.isPresent();
    }

    /** The events that were posted last for a subscription, the newest first. */
    public List<Message> toSubscriber(String subscription) {
        return em.createQuery(
                        "select m from Message m where m.subscription = :subscription"
                                + " order by m.writtenAt desc, m.id",
                        Message.class)
                .setParameter("subscription", subscription)
                .setMaxResults(50)
                .getResultList();
    }

    /** Has what waits for a subscriber posted at once, the oldest first; where it does not take the first, the others wait on. */
    @Transactional(MANDATORY)
    public void hurry(String subscription) {
        em.createQuery(
                        "select m from Message m where m.subscription = :subscription and m.state = :waiting"
                                + " order by m.writtenAt, m.id",
                        Message.class)
                .setParameter("subscription", subscription)
                .setParameter("waiting", Message.State.WAITING)
                .setMaxResults(MOST_HURRIED)
                .getResultList()
                .forEach(message -> duties.schedule(Delivery.kind(message), message.getId(), clock.instant()));
    }

    /** What waits for a person's letter of the day, the oldest first. */
    @Transactional(MANDATORY)
    List<Message> gathered(String person) {
        return em.createQuery(
                        "select m from Message m where m.person = :person and m.state = :gathered"
                                + " order by m.writtenAt, m.id",
                        Message.class)
                .setParameter("person", person)
                .setParameter("gathered", Message.State.GATHERED)
                .getResultList();
    }

    /** What was written last about a case, draft or person, the newest first. */
    public List<Message> about(String number) {
        return em.createQuery(
                        "select m from Message m where m.about = :about order by m.writtenAt desc, m.id", Message.class)
                .setParameter("about", number)
                .setMaxResults(200)
                .getResultList();
    }

    /** All that left the office about a case, the newest first; what officials were told for their work is not in it. */
    public List<Message> deliveries(String number) {
        return em.createQuery(
                        "select m from Message m where m.about = :about and m.toOfficial = false"
                                + " order by m.writtenAt desc, m.id",
                        Message.class)
                .setParameter("about", number)
                .getResultList();
    }
}
