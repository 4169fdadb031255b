package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.cases.FeeFilings.lineBefore;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.Post;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A step that is offered for none of the picked cases is named with what stands in the way. */
@ArquillianTest
class NotOfferedIT {
    private static final Actor.Official CLERK = new Actor.Official(
            "clerk-of-the-fee", "莫兰", Set.of(new Post("clerk", new BodyId("yunyan-natural-resources"))));

    @Inject
    FeeFilings filings;

    @Inject
    Many many;

    private List<Many.NotOffered> notOffered(CaseNumber... numbers) {
        return many.notOffered(many.of(List.of(numbers), CLERK), CLERK);
    }

    @Test
    void aStepThatWaitsForAFeeIsNamedOnceWithTheNumberOfItsCases() throws Exception {
        CaseNumber one = filings.filed(lineBefore("registration", 80, "before accept"));
        CaseNumber other = filings.filed(lineBefore("registration", 80, "before accept"));

        assertThat(notOffered(one, other))
                .filteredOn(left -> left.move().id().equals("accept"))
                .singleElement()
                .satisfies(left -> {
                    assertThat(left.cases()).isEqualTo(2);
                    assertThat(left.why().orElseThrow().in("zh")).contains("80");
                });
    }

    @Test
    void aStepThatIsPossibleInOneOfThemIsOfferedAndNotNamed() throws Exception {
        CaseNumber waits = filings.filed(lineBefore("registration", 80, "before accept"));
        CaseNumber free = filings.filed();

        assertThat(notOffered(waits, free)).noneMatch(left -> left.move().id().equals("accept"));
    }

    @Test
    void aStepThatAsksWhatBelongsToOneCaseIsSaidToBeTakenThere() throws Exception {
        assertThat(notOffered(filings.filed()))
                .anySatisfy(left -> assertThat(left.why()).isEmpty());
    }
}
