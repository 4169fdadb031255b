package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.gulou.duties.Duty;

/** Reminds the holder of a certificate that it can be renewed. */
@ApplicationScoped
class RenewalOpens implements Duty {
    static final String KIND = "certificate.renewal";

    @Inject
    Renewals renewals;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional
    public void perform(String key, Instant dueAt) {
        renewals.remind(key);
    }
}
