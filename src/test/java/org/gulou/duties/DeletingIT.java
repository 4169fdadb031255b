package org.gulou.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class DeletingIT {
    @Inject
    Expiry expiry;

    @Inject
    Duties duties;

    @Inject
    Clock clock;

    @Resource
    UserTransaction transaction;

    private final String run = UUID.randomUUID().toString();

    @AfterEach
    void letGo() throws Exception {
        KeptInTests.run = "";
        transaction.begin();
        duties.cancel(KeptInTests.Deleted.KIND, run);
        transaction.commit();
    }

    @Test
    void whatCannotBeDeletedKeepsNothingElse() throws Exception {
        KeptInTests.run = run;
        transaction.begin();
        assertThatThrownBy(() -> expiry.perform("all", clock.instant()))
                .hasMessageContaining("what a test cannot delete")
                .hasRootCauseMessage("It is still held");
        transaction.rollback();

        assertThat(duties.dueAt(KeptInTests.Deleted.KIND, run)).isPresent();
    }
}
