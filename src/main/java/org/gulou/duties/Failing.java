package org.gulou.duties;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * How much due work somebody must look at, because it has failed for more than an hour: a number for the operator's
 * monitor in {@code /health/ready}. The portal serves on; the work is tried again every hour.
 */
@Readiness
@ApplicationScoped
class Failing implements HealthCheck {
    @Inject
    DueTable table;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("due work")
                .withData("failing", table.failing(Round.ALERT))
                .up()
                .build();
    }
}
