package org.gulou.notifications;

import java.io.IOException;

/** Carries messages of one channel out of the house. */
interface Carrier {
    Channel channel();

    /** Whether the operator has said where to. */
    boolean connected();

    /**
     * Hands a message over.
     *
     * @throws IOException if the other side did not take it; it may take it later
     */
    void carry(Message message) throws IOException;
}
