package org.gulou.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gulou.duties.Duties;
import org.gulou.duties.Duty;

/** Carries one message, and comes back later where the other side does not take it. */
@ApplicationScoped
class Delivery implements Duty {
    static final String KIND = "message.carry";

    /** After each try that failed; when the last is over, about three days have passed. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(6),
            Duration.ofHours(18),
            Duration.ofDays(1),
            Duration.ofDays(1));

    private static final Logger log = Logger.getLogger(Delivery.class.getName());

    @PersistenceContext
    EntityManager em;

    @Inject
    @Any
    Instance<Carrier> carriers;

    @Inject
    Duties duties;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    /** The kind of work that carries a message. */
    static String kind(Message message) {
        if (message.isUrgent()) {
            return UrgentDelivery.KIND;
        }
        return message.subscription().isPresent() ? EventDelivery.KIND : KIND;
    }

    @Override
    public void perform(String id, Instant dueAt) {
        Message message = em.find(Message.class, id);
        if (message == null || message.getState() != Message.State.WAITING) {
            return;
        }
        Carrier carrier = carriers.stream()
                .filter(each -> each.channel() == message.getChannel())
                .findFirst()
                .orElseThrow();
        if (!carrier.isConnected(message)) {
            message.became(Message.State.NOT_CONNECTED, clock.instant());
            return;
        }
        Optional<Instant> held = carrier.heldUntil(message).filter(clock.instant()::isBefore);
        if (held.isPresent()) {
            duties.schedule(kind(message), id, held.get());
            return;
        }
        Optional<Instant> rest = carrier.restsUntil(message).filter(clock.instant()::isBefore);
        if (rest.isPresent()) {
            later(message, rest.get());
            return;
        }
        try {
            carrier.carry(message);
            message.became(Message.State.SENT, clock.instant());
        } catch (IOException refused) {
            later(message, refused);
        }
    }

    /** A try counts although nothing was tried: else all that waits for one who is away would be looked at for ever. */
    private void later(Message message, Instant rest) {
        String why = "Not tried: the other side did not answer before and rests until " + rest;
        nextTry(message, why)
                .ifPresent(next -> duties.schedule(kind(message), message.getId(), next.isBefore(rest) ? rest : next));
    }

    private void later(Message message, IOException refused) {
        nextTry(message, words(refused)).ifPresent(next -> {
            log.log(Level.WARNING, "Message " + message.getId() + " is tried again at " + next, refused);
            duties.schedule(kind(message), message.getId(), next);
        });
    }

    /** Notes that a message was not taken, and says when it is tried again; empty if it is given up. */
    private Optional<Instant> nextTry(Message message, String why) {
        int tries = message.tries();
        message.failed(why);
        if (tries < PAUSES.size()) {
            return Optional.of(clock.instant().plus(PAUSES.get(tries)));
        }
        log.log(Level.SEVERE, "Message {0} about {1} could not be delivered in days and is given up", new Object[] {
            message.getId(), message.getAbout()
        });
        message.became(Message.State.GIVEN_UP, clock.instant());
        return Optional.empty();
    }

    private static String words(Throwable refused) {
        Throwable cause = refused.getCause();
        return cause == null ? refused.toString() : refused.getMessage() + ": " + cause.getMessage();
    }
}
