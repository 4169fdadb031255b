package org.gulou.catalog.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.gulou.catalog.Catalogue;
import org.gulou.kernel.Actor;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Problem;
import org.gulou.language.Value;
import org.gulou.workflow.Act;
import org.gulou.workflow.Move;
import org.gulou.workflow.Step;
import org.junit.jupiter.api.Test;

/** A workflow that is walked offers what anybody could do, whoever that is. */
class RehearsalTest {
    private static final Catalogue CATALOGUE = Own.catalogue();

    private static final String OBJECTION = "government-office/notice-objection/examples/justified.yaml";
    private static final String AID = "justice/legal-aid/examples/migrant-workers-unpaid.yaml";
    private static final String CARE =
            "healthcare-security/out-of-area-care/examples/backdated-checked-by-officer.yaml";
    private static final String DIVORCE = "civil-affairs/divorce-registration/examples/the-other-acts-online.yaml";

    @Test
    void whoeverALaneIsRoutedToCanWorkInIt() {
        Rehearsal file = story(OBJECTION).rehearse().orElseThrow();

        assertThat(file.choices())
                .extracting(Rehearsal.Choice::by, choice -> choice.move().id())
                .contains(Tuple.tuple("officer@yunyan-government-office", "look"));
    }

    @Test
    void aPostThatOnlyThisCaseNamesActs() {
        Rehearsal file = story(OBJECTION).told().orElseThrow();

        assertThat(file.history()).extracting(Act::move).containsExactly("submit", "look", "answer");
    }

    @Test
    void aMoveWithoutALabelIsCalledByWhereItLeads() {
        Rehearsal file = story(OBJECTION).told().orElseThrow();

        assertThat(file.move("answer").orElseThrow().label()).isEqualTo(LocalizedText.of("转为已答复", "To: Answered"));
    }

    @Test
    void aMoveThatPeopleTakeWithoutALabelIsWarnedOf() {
        String path = "services/government-office/notice-objection/workflow.yaml";
        Folder unlabelled = Own.changed(path, "    label: {zh: 撤回异议, en: Withdraw the objection}\n", "");

        assertThat(Own.DEFINITIONS.read(Own.around(path, unlabelled)).warnings())
                .extracting(Problem::toString)
                .contains(path + ":27:3: The move 'withdraw' has no label, so its button can only say where it leads."
                        + " Write 'label: {zh: …, en: …}' that says what is done.");
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
    void whatIsNotPossibleNowIsToldWithTheReasonForEachRole() {
        Rehearsal file = story(AID).rehearse().orElseThrow();

        assertThat(file.hindered())
                .anySatisfy(held -> {
                    assertThat(held.by()).isEqualTo("officer.county");
                    assertThat(held.why()).isInstanceOf(Step.NotNow.class);
                    assertThat(held.why().why().in("zh")).isEqualTo("申请人没有紧急情形，按一般程序审查。");
                })
                .noneSatisfy(held -> assertThat(held.why())
                        .as("what belongs to another role is no hindrance")
                        .isInstanceOf(Step.NotYours.class));
    }

    @Test
    void whereTheFirstPersonHasHadHerPartASecondInTheSameRoleIsOffered() {
        Rehearsal file = story(AID).rehearse().orElseThrow();
        Actor head = file.actor("head.county", "head.county");
        Map<String, Value> opinion =
                Map.of("scope", Value.of("yes"), "poor", Value.of("exempt"), "opinion", Value.of("属于。"));
        var both = new Actor.Official(
                "head.county",
                "head.county",
                Stream.concat(
                                ((Actor.Official) head).posts().stream(),
                                ((Actor.Official) file.actor("officer.county", "x")).posts().stream())
                        .collect(Collectors.toSet()));
        file.act("examine", both, opinion, Optional.empty());

        assertThat(file.choices())
                .filteredOn(choice -> choice.move().id().equals("grant"))
                .singleElement()
                .satisfies(choice -> {
                    assertThat(choice.by()).isEqualTo("head.county");
                    assertThat(choice.another()).isTrue();
                });
    }

    @Test
    void timeTellsWhatItBrings() {
        Rehearsal file = story(CARE).rehearse().orElseThrow();
        file.act(
                "correct",
                file.actor("clerk.county", "clerk"),
                Map.of("items", new Value.Items(List.of(Value.of("city"))), "reason", Value.of("请写全。")),
                Optional.empty());

        assertThat(file.timers())
                .flatExtracting(timer -> timer.move().stream().toList())
                .contains("lapse");
    }

    @Test
    void whatCannotBeGivenIsRefusedInWords() {
        Rehearsal file = story(OBJECTION).rehearse().orElseThrow();
        Move look = file.move("look").orElseThrow();

        assertThat(file.act(look.id(), file.actor("officer@yunyan-government-office", "a"), Map.of(), Optional.empty()))
                .isInstanceOf(Step.Needs.class);
    }

    private static Example story(String path) {
        return Own.DEFINITIONS.examples(Own.FOLDER, CATALOGUE).stream()
                .filter(one -> one.path().equals("services/" + path))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aWalkReadsTextsWithTheValuesOfTheCase() {
        Rehearsal file = story(OBJECTION).told().orElseThrow();

        String said = file.say(LocalizedText.of("{notice}", "{notice}: {look.result}, {case.filedOn}"))
                .in("en");

        assertThat(said)
                .startsWith("520103-20260302-000001-4: ")
                .endsWith(", 2 March 2026")
                .doesNotContain("justified");
    }
}
