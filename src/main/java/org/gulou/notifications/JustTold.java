package org.gulou.notifications;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who was told where a case stands, since the transaction began. One act may bring several such messages: the move tells
 * her, then the portal goes on by itself, then something is asked of her. The last of them says it all.
 */
@TransactionScoped
class JustTold implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Map<String, String> messages = new HashMap<>();

    /**
     * Notes a message; says which one it takes the place of.
     *
     * @param whom whose view of which case, and on which way
     */
    Optional<String> note(String whom, String message) {
        return Optional.ofNullable(messages.put(whom, message));
    }
}
