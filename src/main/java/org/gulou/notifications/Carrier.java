package org.gulou.notifications;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** Carries messages of one channel out of the house. */
public interface Carrier {
    Channel channel();

    /** Whether there is anybody to hand this message to. */
    boolean isConnected(Message message);

    /** Until when a message has to wait that could be carried, because it is night; empty if it need not. */
    default Optional<Instant> heldUntil(Message message) {
        return Optional.empty();
    }

    /** Until when nothing is tried with whoever is to get this message, because she did not answer before. */
    default Optional<Instant> restsUntil(Message message) {
        return Optional.empty();
    }

    /**
     * Hands a message over.
     *
     * @throws IOException if the other side did not take it; it may take it later
     */
    void carry(Message message) throws IOException;
}
