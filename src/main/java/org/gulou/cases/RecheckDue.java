package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.gulou.duties.Duty;

/** Asks the holder of a certificate to report again. */
@ApplicationScoped
class RecheckDue implements Duty {
    static final String KIND = "certificate.report";

    @Inject
    Renewals renewals;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional
    public void perform(String key, Instant dueAt) {
        renewals.report(key, dueAt);
    }
}
