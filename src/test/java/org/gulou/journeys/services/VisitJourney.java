package org.gulou.journeys.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Predicate;
import org.gulou.catalog.definition.MadeUpCase;
import org.gulou.catalog.definition.Planned;
import org.gulou.catalog.definition.PlannedStep;
import org.gulou.catalog.definition.PlannedStep.Hand;
import org.gulou.testbed.Visitor;
import org.gulou.workflow.Appointment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody whose disability is assessed chooses a time on her phone, changes it and comes; then her case goes on. */
@Tag("long")
@ArquillianTest
@RunAsClient
class VisitJourney {
    private static final String ASSESSED = "assess";
    private static final String CHOOSE = "#choose-visit";
    private static final String FIRST = "#times button >> nth=0";

    @Test
    void sheChoosesATimeOnAPhoneWithoutAScriptAndTheOfficeMarksThatSheCame() {
        try (var town = new Town()) {
            Planned planned = MadeUpCase.of(
                            "disability-certificate new", EveryServiceJourney.SEED, Town::applicant, Staff::of)
                    .orElseThrow();
            int asked = before(planned, ASSESSED);
            town.begins(planned.at());
            var paths = new Paths();
            String number = new Applying(town, planned, paths).files();
            new Deciding(town, with(planned, planned.steps().subList(0, asked)), paths, number).goes();

            Visitor citizen = town.citizen(planned.applicant()).visits("/case/" + number);
            citizen.photographs("visit-asked");
            citizen.presses(CHOOSE).presses("#later").presses(FIRST);
            assertThat(citizen.reads("#visits")).contains("您的预约：");
            String later = citizen.reads("#visits .when");
            citizen.presses(CHOOSE);
            citizen.photographs("visit-times");
            LocalDateTime chosen =
                    LocalDateTime.parse(citizen.page().locator(FIRST).getAttribute("value"));
            citizen.presses(FIRST);
            citizen.photographs("visit-booked");
            assertThat(citizen.reads("#visits .when"))
                    .contains(chosen.toLocalTime().toString())
                    .isNotEqualTo(later);
            assertThat(new String(citizen.downloads("#calendar-visit"), StandardCharsets.UTF_8).replace("\r\n ", ""))
                    .contains("BEGIN:VEVENT", "SUMMARY:", number)
                    .containsPattern("UID:" + number + "-[^@\r\n]+@127\\.0\\.0\\.1\r\n");

            Visitor officer = town.official(whoDoes(planned.steps().get(asked)));
            assertThat(officer.opensAtDesk(number)
                            .page()
                            .locator("button[value=visit-kept]")
                            .count())
                    .as("nobody has come before the time")
                    .isZero();
            town.passes(Appointment.instant(chosen).plusSeconds(60));
            officer.visits("/desk/visits.xhtml");
            officer.photographs("visit-day");
            officer.keyboard().pressesButton("[id^='visit-" + number + "'] button[value=visit-kept]");
            assertThat(officer.reads("[id^='visit-" + number + "']")).contains("已到");
            assertThat(citizen.visits("/case/" + number).reads("main")).contains("到场：");

            new Deciding(town, with(planned, planned.steps().subList(asked, asked + 1)), paths, number).goes();
            assertThat(citizen.visits("/case/" + number).reads("#now")).contains("公示");
        }
    }

    private static int before(Planned planned, String move) {
        Predicate<PlannedStep> isIt =
                step -> step instanceof PlannedStep.Acts acts && acts.move().equals(move);
        return planned.steps()
                .indexOf(planned.steps().stream().filter(isIt).findFirst().orElseThrow());
    }

    private static String whoDoes(PlannedStep step) {
        if (step instanceof PlannedStep.Acts acts && acts.hand() instanceof Hand.Official(String name)) {
            return name;
        }
        throw new AssertionError("No official does " + step);
    }

    private static Planned with(Planned planned, List<PlannedStep> steps) {
        return new Planned(
                planned.offer(),
                planned.at(),
                planned.applicant(),
                planned.answers(),
                steps,
                planned.end(),
                planned.issued());
    }
}
