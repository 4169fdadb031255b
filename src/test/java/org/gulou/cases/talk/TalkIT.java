package org.gulou.cases.talk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.gulou.Rows;
import org.gulou.cases.Desk;
import org.gulou.cases.Proceeding;
import org.gulou.cases.Queue;
import org.gulou.cases.Registry;
import org.gulou.cases.talk.CaseMessage.Side;
import org.gulou.intake.CareFilings;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.Post;
import org.gulou.language.Value;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is written beside a case: read marks on both sides, news for the applicant, notes and labels for the office. */
@ArquillianTest
class TalkIT {
    private static final Actor.Official CLERK = new Actor.Official(
            "clerk-who-writes", "莫兰", Set.of(new Post("clerk", new BodyId("yunyan-healthcare-security"))));
    private static final Actor.Official ELSEWHERE = new Actor.Official(
            "clerk-elsewhere", "韦力", Set.of(new Post("clerk", new BodyId("leishan-natural-resources"))));

    @Inject
    Rows rows;

    @Inject
    CareFilings care;

    @Inject
    Registry registry;

    @Inject
    Desk desk;

    @Inject
    Talk talk;

    @Inject
    Labels labels;

    private Proceeding proceeding;
    private Actor.Citizen applicant;
    private String number;

    @BeforeEach
    void file() {
        var application = care.forAClerk();
        applicant = application.citizen();
        CaseNumber filed = application.filed();
        number = filed.toString();
        proceeding = registry.own(filed, applicant).orElseThrow();
    }

    private boolean unread(Side reader) {
        return talk.unread(Set.of(number), reader).containsKey(number);
    }

    @Test
    void aMessageIsUnreadUntilTheOtherSideReadsOrAnswers() {
        talk.write(proceeding, applicant, "材料可以补一张照片吗？", List.of());
        assertThat(unread(Side.OFFICE)).isTrue();
        assertThat(unread(Side.APPLICANT)).isFalse();

        talk.write(proceeding, CLERK, "可以。", List.of());
        assertThat(unread(Side.OFFICE)).isFalse();
        assertThat(unread(Side.APPLICANT)).isTrue();

        talk.read(number, Side.APPLICANT);
        assertThat(unread(Side.APPLICANT)).isFalse();
    }

    @Test
    void theOfficeSeesWhoWaitsAtItsOwnBodiesAlone() {
        talk.write(proceeding, applicant, "请问什么时候办好？", List.of());

        assertThat(talk.waiting(CLERK)).contains(number);
        assertThat(talk.waiting(ELSEWHERE)).doesNotContain(number);
    }

    @Test
    void theApplicantIsToldThatTheOfficeWroteAndNotWhat() throws Exception {
        talk.write(proceeding, CLERK, "请到窗口核对身份证。", List.of());

        assertThat(rows.of("select text from message where about = ? and text like '%留言%'", number))
                .isNotEmpty()
                .noneMatch(text -> text.contains("核对身份证"));
    }

    @Test
    void aNoteIsNowhereAmongWhatTheApplicantReads() throws Exception {
        talk.note(proceeding, CLERK, "疑似重复申请");

        assertThat(talk.notes(number)).extracting(CaseNote::getText).containsExactly("疑似重复申请");
        assertThat(talk.messages(number)).isEmpty();
        assertThat(rows.of("select text from message where about = ?", number)).noneMatch(text -> text.contains("疑似"));
    }

    @Test
    void aLabelFindsItsCasesInTheQueueOfItsBody() {
        labels.make(CLERK, "待核实", Label.Colour.AMBER);
        Label label = labels.of(CLERK).stream()
                .filter(one -> one.getWord().equals("待核实"))
                .findFirst()
                .orElseThrow();

        labels.stick(CLERK, number, label.getId(), true);
        var stuck = new Queue("", "", Queue.Urgency.ANY, Queue.Holder.ANYBODY, label.getId());

        assertThat(desk.queue(CLERK, stuck, 0, 20))
                .extracting(one -> one.number().toString())
                .containsExactly(number);
        assertThat(labels.on(Set.of(number), ELSEWHERE)).isEmpty();
        labels.drop(CLERK, label.getId());
        assertThat(desk.queue(CLERK, stuck, 0, 20)).isEmpty();
    }

    @Test
    void nobodySticksALabelOfAnotherBody() {
        labels.make(CLERK, "加急", Label.Colour.RED);
        String foreign = labels.of(CLERK).getFirst().getId();

        labels.stick(ELSEWHERE, number, foreign, true);

        assertThat(labels.on(Set.of(number), CLERK)).isEmpty();
    }

    @Test
    void aPromisedPaperThatComesWithAMessageIsGivenToTheWorkflow() {
        assertThat(given("diagnosis", proceeding)).isEqualTo(Value.FALSE);

        talk.write(proceeding, applicant, "补交诊断证明。", List.of(), List.of("diagnosis"));

        Proceeding now = registry.own(CaseNumber.parse(number), applicant).orElseThrow();
        assertThat(given("diagnosis", now)).isEqualTo(Value.TRUE);
        assertThat(now.label(now.acts().getLast().act()).in("zh")).isEqualTo("补交承诺的材料");
    }

    private static Value given(String paper, Proceeding proceeding) {
        return proceeding.situation().surroundings().facts().fact("given", List.of(Value.of(paper)));
    }
}
