package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gulou.cases.talk.CaseMessage;
import org.gulou.cases.talk.Label;
import org.gulou.cases.talk.LabelOffMany;
import org.gulou.cases.talk.LabelOnMany;
import org.gulou.cases.talk.Labels;
import org.gulou.cases.talk.MessageToMany;
import org.gulou.cases.talk.Talk;
import org.gulou.identity.DemoOfficials;
import org.gulou.intake.CareApplication;
import org.gulou.intake.CareFilings;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;
import org.gulou.workflow.Attempt;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is done in many cases at once waits, can be taken back, and is done in each for itself. */
@ArquillianTest
class ErrandsIT {
    private static final Map<String, Value> TEXT = Map.of(MessageToMany.TEXT, Value.of("明天停电，改期。"));

    @Inject
    DemoOfficials officials;

    @Inject
    CareFilings care;

    @Inject
    Many many;

    @Inject
    PendingMoves pendingMoves;

    @Inject
    Registry registry;

    @Inject
    Talk talk;

    @Inject
    Labels labels;

    @Inject
    @Any
    Instance<Errand> errands;

    @Inject
    Clock clock;

    private CaseNumber first;
    private CaseNumber second;
    private Actor.Official clerk;

    @BeforeEach
    void twoCasesWaitForAClerk() {
        first = care.forAClerk().filed();
        second = care.forAClerk().filed();
        clerk = officials.official("莫兰");
    }

    private Errand errand(String id) {
        return errands.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private String deferred(String id, Map<String, Value> given) {
        return many.defer(many.of(List.of(first, second), clerk), errand(id), clerk, given);
    }

    private List<PendingMove.Stage> stages(String round, Actor.Official official) {
        return pendingMoves.round(round, official).stream()
                .map(PendingMove::getStage)
                .toList();
    }

    @Test
    void aMessageReachesEachOfThem() {
        String round = deferred(MessageToMany.ID, TEXT);
        assertThat(talk.messages(first.toString())).isEmpty();

        pendingMoves.perform(round, clock.instant());

        assertThat(stages(round, clerk)).containsOnly(PendingMove.Stage.DONE);
        assertThat(List.of(first, second))
                .allSatisfy(number -> assertThat(talk.messages(number.toString()))
                        .extracting(CaseMessage::getText)
                        .containsExactly("明天停电，改期。"));
    }

    @Test
    void aQuestionThatNobodyOpenedStillWaitsAfterwards() {
        CareApplication asking = care.forAClerk();
        first = asking.filed();
        Proceeding hers = registry.own(first, asking.citizen()).orElseThrow();
        talk.write(hers, asking.citizen(), "什么时候办好？", List.of());

        pendingMoves.perform(deferred(MessageToMany.ID, TEXT), clock.instant());

        assertThat(talk.messages(first.toString())).hasSize(2);
        assertThat(talk.unread(Set.of(first.toString()), CaseMessage.Side.OFFICE))
                .containsEntry(first.toString(), 1L);
    }

    @Test
    void whatIsTakenBackWasNeverWritten() {
        String round = deferred(MessageToMany.ID, TEXT);

        assertThat(pendingMoves.takeBack(round, clerk)).isEqualTo(2);
        pendingMoves.perform(round, clock.instant());

        assertThat(talk.messages(first.toString())).isEmpty();
    }

    @Test
    void whoMayNotSeeACaseWritesNothingThere() {
        var stranger = new Actor.Official("nobody-in-the-office", "李四", Set.of());
        var attempt = new Attempt(MessageToMany.ID, stranger, TEXT);

        String round = pendingMoves.defer(List.of(first), attempt, LocalizedText.of("留言", "Write"));
        pendingMoves.perform(round, clock.instant());

        assertThat(stages(round, stranger)).containsExactly(PendingMove.Stage.REFUSED);
        assertThat(talk.messages(first.toString())).isEmpty();
    }

    @Test
    void aLabelSticksOnEachAndIsTakenOffEach() {
        labels.make(clerk, "停电改期", Label.Colour.GREY);
        String label = labels.of(clerk).stream()
                .filter(one -> one.getWord().equals("停电改期"))
                .findFirst()
                .orElseThrow()
                .getId();
        Map<String, Value> given = Map.of(LabelOnMany.LABEL, Value.of(label));
        var numbers = List.of(first.toString(), second.toString());

        pendingMoves.perform(deferred(LabelOnMany.ID, given), clock.instant());
        assertThat(labels.on(numbers, clerk)).hasSize(2);

        pendingMoves.perform(deferred(LabelOffMany.ID, given), clock.instant());
        assertThat(labels.on(numbers, clerk)).isEmpty();

        labels.drop(clerk, label);
        String late = deferred(LabelOnMany.ID, given);
        pendingMoves.perform(late, clock.instant());
        assertThat(stages(late, clerk)).containsOnly(PendingMove.Stage.REFUSED);
    }

    @Test
    void eachCaseHasTheReasonThatWasGivenForIt() {
        var attempts = new LinkedHashMap<CaseNumber, Attempt>();
        attempts.put(first, refusal("参保地不符"));
        attempts.put(second, refusal("重复申请"));

        String round = pendingMoves.defer(attempts, LocalizedText.of("不予备案", "Refuse"));
        pendingMoves.perform(round, clock.instant());

        assertThat(stages(round, clerk)).containsOnly(PendingMove.Stage.DONE);
        assertThat(reason(first)).isEqualTo(Value.of("参保地不符"));
        assertThat(reason(second)).isEqualTo(Value.of("重复申请"));
    }

    private Attempt refusal(String reason) {
        return new Attempt("refuse", clerk, Map.of("reason", Value.of(reason), "remedy", Value.of("可以申请行政复议。")));
    }

    private Value reason(CaseNumber number) {
        return registry.official(number, clerk)
                .orElseThrow()
                .acts()
                .getLast()
                .act()
                .given()
                .getOrDefault("reason", Value.EMPTY);
    }

    @Test
    void aReasonThatLacksInOneOfThemIsAskedForBeforeAnythingIsDone() {
        List<Proceeding> cases = many.of(List.of(first, second), clerk);
        Many.Choice refuse = many.choices(cases, clerk).stream()
                .filter(choice -> choice.move().id().equals("refuse"))
                .findFirst()
                .orElseThrow();
        Attempt blank = new Attempt("refuse", clerk, Map.of("remedy", Value.of("可以申请行政复议。")));

        assertThat(many.missing(cases, refuse, one -> one.file().number().equals(first) ? refusal("重复申请") : blank))
                .hasValueSatisfying(needs -> assertThat(needs.missing()).hasSize(1));
        assertThat(many.missing(cases, refuse, one -> refusal("重复申请"))).isEmpty();
    }
}
