package org.gulou.catalog.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.gulou.catalog.Catalogue;
import org.gulou.workflow.Act;
import org.gulou.workflow.Move;
import org.junit.jupiter.api.Test;

/** A workflow that is walked offers what anybody could do, whoever that is. */
class RehearsalTest {
    private static final Catalogue CATALOGUE = Own.catalogue();

    private static final String OBJECTION = "government-office/notice-objection/examples/justified.yaml";
    private static final String DIVORCE = "civil-affairs/divorce-registration/examples/the-other-acts-online.yaml";

    @Test
    void whoeverALaneIsRoutedToCanWorkInIt() {
        Rehearsal file = story(OBJECTION).rehearse().orElseThrow();

        assertThat(file.choices())
                .extracting(Rehearsal.Choice::by, choice -> choice.move().id())
                .contains(org.assertj.core.groups.Tuple.tuple("officer@yunyan-government-office", "look"));
    }

    @Test
    void aPostThatOnlyThisCaseNamesActs() {
        Rehearsal file = story(OBJECTION).told().orElseThrow();

        assertThat(file.history()).extracting(Act::move).containsExactly("submit", "look", "answer");
    }

    @Test
    void whoSignsBeforeAMoveIsAskedTo() {
        Rehearsal file = story(DIVORCE).rehearse().orElseThrow();

        assertThat(file.choices())
                .filteredOn(Rehearsal.Choice::signs)
                .extracting(Rehearsal.Choice::by)
                .contains("other");
    }

    @Test
    void aLetterIsReadAsTheCaseStoodWhenItWasIssued() {
        Rehearsal file = story(OBJECTION).told().orElseThrow();

        assertThat(file.issuing("answer").orElseThrow().history())
                .extracting(Act::move)
                .endsWith("answer");
        assertThat(file.issuing("refusal")).isEmpty();
        assertThat(file.filled().get(2).values()).containsKey("words");
    }

    @Test
    void whatCannotBeGivenIsRefusedInWords() {
        Rehearsal file = story(OBJECTION).rehearse().orElseThrow();
        Move look = file.move("look").orElseThrow();

        assertThat(file.act(look.id(), file.actor("officer@yunyan-government-office", "a"), Map.of(), Optional.empty()))
                .isInstanceOf(org.gulou.workflow.Step.Needs.class);
    }

    private static Example story(String path) {
        return Own.DEFINITIONS.examples(Own.FOLDER, CATALOGUE).stream()
                .filter(one -> one.path().equals("services/" + path))
                .findFirst()
                .orElseThrow();
    }
}
