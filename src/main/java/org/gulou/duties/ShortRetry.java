package org.gulou.duties;

import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * Lets a query that finds its connection dead try the next ones within a second: by itself EclipseLink waits five seconds
 * before each try, while somebody looks at an empty page.
 */
public final class ShortRetry implements SessionCustomizer {
    private static final int PAUSE_IN_MS = 250;

    @Override
    public void customize(Session session) {
        session.getLogin().setDelayBetweenConnectionAttempts(PAUSE_IN_MS);
    }
}
