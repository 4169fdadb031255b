package org.gulou.documents;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.gulou.duties.Duties;
import org.gulou.duties.Duty;

/** Clears the vault, once a day, of what crashes and rollbacks left there. */
@ApplicationScoped
class Sweep implements Duty {
    private static final String KIND = "documents.sweep";
    private static final String VAULT = "vault";
    private static final Duration EVERY = Duration.ofDays(1);

    @Inject
    Vault vault;

    @Inject
    Duties duties;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void perform(String key, Instant dueAt) {
        vault.sweep();
        duties.schedule(KIND, key, clock.instant().plus(EVERY));
    }

    /** After the tables are there; a date that is set already stays. */
    @Transactional
    void begin(@Observes @Priority(1000) Startup event) {
        if (duties.dueAt(KIND, VAULT).isEmpty()) {
            duties.schedule(KIND, VAULT, clock.instant().plus(EVERY));
        }
    }
}
