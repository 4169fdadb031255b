package org.gulou.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.cases.Registry;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.OfficeTime;
import org.gulou.language.Value;
import org.gulou.workflow.Effect;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A move may begin an application of another service for the applicant; what she typed herself is never replaced. */
@ArquillianTest
class OpenedDraftsIT {
    private static final Effect.Open MORE = new Effect.Open("out-of-area-care", Map.of());

    @Inject
    CareFilings care;

    @Inject
    Drafts drafts;

    @Inject
    OpenedDrafts opened;

    @Inject
    Registry registry;

    @Inject
    Clock clock;

    @Resource
    UserTransaction transaction;

    @Test
    void aDraftIsBegunWithWhatTheCaseKnowsAndThenLeftToHer() throws Exception {
        var application = care.filledIn(OfficeTime.day(clock.instant()).plusDays(1));
        var number = application.filed();
        var visitor = new Visitor(Optional.of(application.citizen().id()), Optional.empty());

        begin(application, number, "13800000009");
        begin(application, number, "13800000010");

        var begun = drafts.of(application.citizen().id()).stream()
                .filter(draft -> draft.service().equals(MORE.service()))
                .toList();
        assertThat(begun).hasSize(1);
        assertThat(drafts.open(begun.getFirst().getId(), visitor).orElseThrow().answers())
                .satisfies(answers -> {
                    assertThat(answers.raw()).containsEntry("phone", List.of("13800000009"));
                    assertThat(answers.settled()).isEmpty();
                });
        drafts.delete(begun.getFirst().getId(), visitor);
    }

    private void begin(CareApplication application, CaseNumber number, String phone) throws Exception {
        var proceeding = registry.own(number, application.citizen()).orElseThrow();
        transaction.begin();
        opened.begin(proceeding, MORE, Map.of("phone", Value.of(phone)));
        transaction.commit();
    }
}
