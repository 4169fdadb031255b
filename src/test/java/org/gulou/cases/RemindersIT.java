package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.Rows;
import org.gulou.duties.Duties;
import org.gulou.intake.CareApplication;
import org.gulou.intake.CareFilings;
import org.gulou.intake.Corrections;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.Post;
import org.gulou.language.Value;
import org.gulou.workflow.Attempt;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever is asked to correct something is reminded of it before time closes her case. */
@ArquillianTest
class RemindersIT {
    private static final String CLOCK = "gulou.clock.offset";
    private static final String IN_A_YEAR_WITHOUT_CALENDAR = "P830D";
    private static final Actor.Official CLERK = new Actor.Official(
            "clerk-of-the-test", "莫兰", Set.of(new Post("clerk", new BodyId("yunyan-healthcare-security"))));

    @Inject
    Rows rows;

    @Inject
    CareFilings care;

    @Inject
    Corrections corrections;

    @Inject
    Desk desk;

    @Inject
    Reminders reminders;

    @Inject
    Duties duties;

    @Inject
    Clock clock;

    private CareApplication application;
    private CaseNumber number;

    /** When she is to be reminded: the holidays before her time ends move it. */
    private Instant due;

    @BeforeEach
    void askForAnotherCity() {
        application = care.forAClerk();
        number = application.filed();
        Map<String, Value> given =
                Map.of("items", new Value.Items(List.of(Value.of("city"))), "reason", Value.of("请核对城市。"));
        assertThat(desk.act(number, new Attempt("correct", CLERK, given), 2, Optional.empty()))
                .isInstanceOf(Desk.Outcome.Done.class);
        due = duties.dueAt(Reminders.KIND, number.toString()).orElseThrow();
    }

    @AfterEach
    void bringTheClockBack() {
        System.clearProperty(CLOCK);
    }

    private List<String> reminded() throws SQLException {
        return rows.of("select text from message where about = ? and text like ?", number.toString(), "%还在等您办理%");
    }

    private void whenTheTimeHasCome() {
        System.setProperty(
                CLOCK, Duration.between(Instant.now(), due).plusMinutes(1).toString());
        reminders.perform(number.toString(), clock.instant());
    }

    @Test
    void sheIsRemindedOnceWhenTheTimeIsNearlyOver() throws SQLException {
        whenTheTimeHasCome();

        assertThat(reminded()).isNotEmpty().allSatisfy(text -> assertThat(text).contains(number.toString()));
    }

    @Test
    void whoHasAnsweredIsNotReminded() throws SQLException {
        corrections.keep(number, Map.of("city", List.of("宁波市"), "-asked", List.of("city")));
        assertThat(corrections.send(number, application.citizen(), true)).isInstanceOf(Corrections.Sent.Done.class);

        whenTheTimeHasCome();

        assertThat(reminded()).isEmpty();
    }

    @Test
    void sheIsRemindedOfAProvisionalEndAsWell() throws SQLException {
        System.setProperty(CLOCK, IN_A_YEAR_WITHOUT_CALENDAR);
        askForAnotherCity();

        whenTheTimeHasCome();

        assertThat(reminded()).isNotEmpty();
    }
}
