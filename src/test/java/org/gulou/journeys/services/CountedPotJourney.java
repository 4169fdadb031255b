package org.gulou.journeys.services;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.math.BigDecimal;
import java.util.List;
import org.gulou.catalog.definition.MadeUpCase;
import org.gulou.catalog.definition.Planned;
import org.gulou.catalog.definition.PlannedStep;
import org.gulou.kernel.Money;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The money of a year is counted: who decides reads on the case what is left of it, and what this case takes. */
@Tag("long")
@ArquillianTest
@RunAsClient
class CountedPotJourney {
    private static final String SUBSIDY = "machinery-subsidy new";

    /** The pot as it stands on a case. */
    private record Pot(BigDecimal size, BigDecimal left, BigDecimal mine) {
        static Pot on(Visitor official, String number) {
            Locator figures = official.opensAtDesk(number).page().locator("p.note:has-text('本年度补贴资金') .figure");
            List<BigDecimal> all = figures.allInnerTexts().stream()
                    .map(text -> new BigDecimal(text.replace(",", "")))
                    .toList();
            return new Pot(all.get(0), all.get(1), all.get(2));
        }
    }

    @Test
    void whatIsAcceptedTakesItsShareOfWhatIsLeft() {
        try (var town = new Town()) {
            Planned planned = MadeUpCase.of(SUBSIDY, EveryServiceJourney.SEED, Town::applicant, Staff::of)
                    .orElseThrow();
            town.begins(planned.at());
            var paths = new Paths();
            String number = new Applying(town, planned, paths).files();
            Visitor clerk = town.official(clerk(planned));
            Pot before = Pot.on(clerk, number);

            new Deciding(town, until(planned, "accept"), paths, number).goes();

            Pot after = Pot.on(clerk, number);
            assertThat(before.mine()).isPositive();
            assertThat(after.mine()).isEqualByComparingTo(before.mine());
            assertThat(after.left()).isEqualByComparingTo(before.left().subtract(after.mine()));
            assertThat(after.size()).isEqualByComparingTo(before.size());
            clerk.photographs("pot");
            Visitor next = town.newStranger().visits("/start/" + planned.offer().id());
            assertThat(next.reads(".note.counted")).contains("目前还剩 " + Money.counted(after.left()));
            next.photographs("pot-before-applying");
        }
    }

    private static String clerk(Planned planned) {
        return planned.steps().getFirst() instanceof PlannedStep.Acts acts
                        && acts.hand() instanceof PlannedStep.Hand.Official(String signInName)
                ? signInName
                : "";
    }

    /** The same as far as a move, which is the last that is taken. */
    private static Planned until(Planned planned, String move) {
        List<PlannedStep> steps = planned.steps();
        int last = 0;
        while (!(steps.get(last) instanceof PlannedStep.Acts acts && acts.move().equals(move))) {
            last++;
        }
        return new Planned(
                planned.offer(),
                planned.at(),
                planned.applicant(),
                planned.answers(),
                steps.subList(0, last + 1),
                planned.end(),
                planned.issued());
    }
}
