package org.gulou.journeys.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.catalog.definition.MadeUpCase;
import org.gulou.catalog.definition.Planned;
import org.gulou.catalog.definition.PlannedStep;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The experts want a report changed: the applicant may change all she filed, says what, and the case goes back to them. */
@Tag("long")
@ArquillianTest
@RunAsClient
class RevisedReportJourney {
    private static final String SERVICE = "energy-review new";

    @Test
    void whatSheChangesAndWhatSheSaysOfItReachTheExpertsTogether() {
        try (var town = new Town()) {
            Planned planned = MadeUpCase.of(SERVICE, EveryServiceJourney.SEED, Town::applicant, Staff::of)
                    .orElseThrow();
            town.begins(planned.at());
            var paths = new Paths();
            String number = new Applying(town, planned, paths).files();
            new Deciding(town, untilChangesAreWanted(planned), paths, number).goes();

            Visitor firm = town.citizen(planned.applicant());
            firm.visits("/case/" + number);
            assertThat(firm.page().locator("a[href$='/revised']").count())
                    .as("it is sent from the page where it is corrected")
                    .isZero();
            firm.presses("#correct");
            assertThat(firm.reads("main")).contains("都可以修改");
            assertThat(firm.page()
                            .locator("main form .paper, main form input[type=file]")
                            .count())
                    .isPositive();
            firm.photographs("correct-all");
            firm.page().locator("[name='projectName']").fill("改名后的数据中心");
            firm.presses("#send");

            assertThat(firm.page().url()).endsWith("/act/" + number + "/revised");
            firm.photographs("correct-all-needs");
            firm.presses("#confirm");
            assertThat(firm.reads("#summary")).contains("修改说明");
            firm.whatWentWrong(); // what is missing answers 422
            firm.page().locator("[name='changes']").fill("项目改名。");
            firm.presses("#confirm");

            assertThat(firm.page().url()).contains("/case/" + number);
            assertThat(firm.reads("#now")).doesNotContain("修改节能报告");
            firm.visits("/correct/" + number);
            assertThat(firm.page().locator("#send").count()).as("it was sent").isZero();
            Visitor expert = town.official(officer(planned)).opensAtDesk(number);
            assertThat(expert.reads("main")).contains("改名后的数据中心", "项目改名。");
        }
    }

    private static String officer(Planned planned) {
        return planned.steps().stream()
                .filter(step ->
                        step instanceof PlannedStep.Acts acts && acts.move().equals("assess"))
                .map(step -> ((PlannedStep.Acts) step).hand())
                .map(hand -> ((PlannedStep.Hand.Official) hand).signInName())
                .findFirst()
                .orElseThrow();
    }

    /** The planned way up to the assessment, which asks for changes. */
    private static Planned untilChangesAreWanted(Planned planned) {
        int assessed = planned.steps()
                .indexOf(planned.steps().stream()
                        .filter(step -> step instanceof PlannedStep.Acts acts
                                && acts.move().equals("assess"))
                        .findFirst()
                        .orElseThrow());
        var steps = new ArrayList<>(planned.steps().subList(0, assessed));
        var passes = (PlannedStep.Acts) planned.steps().get(assessed);
        steps.add(new PlannedStep.Acts(
                passes.at(),
                passes.hand(),
                passes.move(),
                Map.of(),
                Optional.of(passes.form().orElseThrow().with("result", List.of("change")))));
        return new Planned(
                planned.offer(), planned.at(), planned.applicant(), planned.answers(), steps, planned.end(), List.of());
    }
}
