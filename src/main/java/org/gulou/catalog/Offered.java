package org.gulou.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether anything is offered, and whether the folder of the start was taken: {@code /health/ready}. */
@Readiness
@ApplicationScoped
class Offered implements HealthCheck {
    @Inject
    Published published;

    @Override
    public HealthCheckResponse call() {
        int services = published.catalogue().services().size();
        return HealthCheckResponse.named("catalogue")
                .status(services > 0)
                .withData("services", services)
                .withData(
                        "mistakesThatKeptTheFolderOut",
                        published.refusedAtStart().size())
                .build();
    }
}
