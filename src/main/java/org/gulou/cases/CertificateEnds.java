package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.gulou.duties.Duty;

/** Prolongs a certificate at its end whose renewal was applied for in time and not decided. */
@ApplicationScoped
class CertificateEnds implements Duty {
    static final String KIND = "certificate.end";

    @Inject
    Renewals renewals;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional
    public void perform(String key, Instant dueAt) {
        renewals.end(key, dueAt);
    }
}
