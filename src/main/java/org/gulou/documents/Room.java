package org.gulou.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.gulou.duties.Settings;

/**
 * How many megabytes of files can still be taken, for the operator's monitor in {@code /health/ready}. The portal serves
 * on without room: who needs no paper is served as before.
 */
@Readiness
@ApplicationScoped
class Room implements HealthCheck {
    private static final long MEGABYTE = 1_000_000;

    @Inject
    Settings settings;

    @Override
    public HealthCheckResponse call() {
        long room = new Reserve(settings.reserve()).room(settings.dataFolder());
        return HealthCheckResponse.named("room for files")
                .withData("megabytes", Math.max(0, room / MEGABYTE))
                .up()
                .build();
    }
}
