package org.gulou.duties;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Says, once all else has started, where the portal is. */
@ApplicationScoped
class Announcement {

    private static final Logger log = Logger.getLogger(Announcement.class.getName());

    @Inject
    Settings settings;

    /** What is set wrongly, and nobody would notice before it is needed. */
    void check() {
        try {
            settings.securityContact();
        } catch (IllegalArgumentException wrong) {
            log.log(Level.WARNING, "{0}; until then nobody is told at /.well-known/security.txt", wrong.getMessage());
        }
    }

    void say(@Observes @Priority(Integer.MAX_VALUE) Startup event) {
        log.log(Level.INFO, "The portal is at {0}/ in {1} mode; its data is in {2}", new Object[] {
            settings.address(), settings.mode().name().toLowerCase(Locale.ROOT), settings.dataFolder()
        });
        check();
    }
}
