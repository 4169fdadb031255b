package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gulou.intake.CareFilings;
import org.gulou.intake.Submission;
import org.gulou.journeys.FiveHundredAtOnce;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.Post;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** As many cases as can be acted on at once are filed inside the server; then a clerk acts on them in her browser. */
@ArquillianTest
@Tag("long")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FiveHundredIT {
    @Inject
    CareFilings care;

    @Inject
    Desk desk;

    @Test
    @Order(1)
    void fiveHundredThatWereFiledAllWait() {
        Actor.Official colleague = new Actor.Official(
                "colleague",
                FiveHundredAtOnce.COLLEAGUE,
                Set.of(new Post("clerk", new BodyId("yunyan-healthcare-security"))));
        var these = new Queue(FiveHundredAtOnce.CITY, "", Queue.Urgency.ANY, Queue.Holder.ANYBODY);
        long before = desk.count(colleague, these);

        for (int i = 0; i < Many.MOST; i++) {
            file();
        }

        assertThat(desk.takeNext(colleague, these)).isPresent();
        assertThat(desk.count(colleague, these)).isEqualTo(before + Many.MOST);
    }

    private void file() {
        var application = care.forAClerk();
        application.types(Map.of("city", List.of(FiveHundredAtOnce.CITY)));
        assertThat(application.submit()).isInstanceOf(Submission.Filed.class);
    }

    @Test
    @Order(2)
    @RunAsClient
    void allOfAViewAreActedOnAfterADryRunTakenBackAndDoneAgain() {
        FiveHundredAtOnce.areActedOn();
    }
}
