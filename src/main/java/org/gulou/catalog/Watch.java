package org.gulou.catalog;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks every few seconds whether another node has published: a look costs one query of short rows. */
@ApplicationScoped
class Watch {
    private static final int SECONDS = 5;
    private static final Logger log = Logger.getLogger(Watch.class.getName());

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Published published;

    private Future<?> looks = CompletableFuture.completedFuture(null);

    void begin(@Observes @Priority(Integer.MAX_VALUE) Startup event) {
        looks = executor.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    void end(@Observes Shutdown event) {
        looks.cancel(false);
    }

    /** Whatever comes out of here, even an error, would end all looks to come. */
    private void look() {
        try {
            published.follow();
        } catch (Throwable failed) {
            log.log(Level.WARNING, "What another node has published could not be taken over", failed);
        }
    }
}
