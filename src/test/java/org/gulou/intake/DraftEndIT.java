package org.gulou.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gulou.Rows;
import org.gulou.catalog.Published;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever began and left is told a week before the draft is deleted; whoever goes on keeps it. */
@ArquillianTest
class DraftEndIT {
    private static final String CLOCK = "gulou.clock.offset";

    @Inject
    Rows rows;

    @Inject
    DraftEnd end;

    @Inject
    Drafts drafts;

    @Inject
    Published published;

    @Inject
    Clock clock;

    @Resource
    UserTransaction transaction;

    private Draft draft;

    @BeforeEach
    void begin() {
        var offer = published
                .catalogue()
                .offer("out-of-area-care--yunyan-healthcare-security")
                .orElseThrow();
        draft = drafts.start(offer, "吴晓", "13800000055");
    }

    @AfterEach
    void bringTheClockBack() {
        System.clearProperty(CLOCK);
    }

    private void performedAt(Instant moment) throws Exception {
        System.clearProperty(CLOCK);
        System.setProperty(CLOCK, Duration.between(clock.instant(), moment).toString());
        transaction.begin();
        end.perform(draft.getId(), moment);
        transaction.commit();
    }

    private List<String> told() throws Exception {
        return rows.of("select address from message where about = ?", draft.getId());
    }

    private List<String> stored() throws Exception {
        return rows.of("select id from draft where id = ?", draft.getId());
    }

    @Test
    void nothingIsToldWhileThereIsTime() throws Exception {
        performedAt(draft.getExpiresAt().minus(DraftEnd.NOTICE).minusSeconds(60));

        assertThat(told()).isEmpty();
        assertThat(stored()).hasSize(1);
    }

    @Test
    void aWeekBeforeItsOwnerIsToldAndTheDraftIsStillThere() throws Exception {
        performedAt(draft.getExpiresAt().minus(DraftEnd.NOTICE).plusSeconds(60));

        assertThat(told()).containsExactly("13800000055");
        assertThat(stored()).hasSize(1);
    }

    @Test
    void whenItsTimeIsOverTheDraftIsGone() throws Exception {
        performedAt(draft.getExpiresAt().plusSeconds(60));

        assertThat(stored()).isEmpty();
    }
}
