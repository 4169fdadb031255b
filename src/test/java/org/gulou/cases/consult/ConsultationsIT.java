package org.gulou.cases.consult;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gulou.cases.Desk;
import org.gulou.cases.Registry;
import org.gulou.cases.consult.Consultation.Addressee;
import org.gulou.cases.consult.Consultation.Answer;
import org.gulou.cases.consult.Consultation.Opinion;
import org.gulou.cases.consult.Consultation.Question;
import org.gulou.cases.consult.Consultation.Stage;
import org.gulou.duties.Duties;
import org.gulou.identity.DemoOfficials;
import org.gulou.intake.CareFilings;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.Post;
import org.gulou.workflow.Attempt;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Others are asked about a case, answer in time or fall silent, and see nothing but what they are shown. */
@ArquillianTest
class ConsultationsIT {
    private static final String CLOCK = "gulou.clock.offset";
    private static final Actor.Official CLERK = official("clerk", "yunyan-healthcare-security");
    private static final Actor.Official CIVIL = official("officer", "yunyan-civil-affairs");
    private static final Actor.Official POLICE = official("officer", "yunyan-public-security");
    private static final Actor.Official TRANSPORT = official("officer", "yunyan-transport");
    private static final Answer AGREES = new Answer(Opinion.AGREE, "无异议", "");

    @Inject
    DemoOfficials officials;

    @Inject
    CareFilings care;

    @Inject
    Registry registry;

    @Inject
    Desk desk;

    @Inject
    Duties duties;

    @Inject
    Consultations consultations;

    @Inject
    Experts experts;

    @Inject
    Clock clock;

    private CaseNumber number;

    private static Actor.Official official(String role, String body) {
        return new Actor.Official(role + "-of-" + body, "莫兰", Set.of(new Post(role, new BodyId(body))));
    }

    private static Addressee body(Actor.Official official) {
        String id = official.posts().iterator().next().body().id();
        return new Addressee.OfBody(id, id);
    }

    @BeforeEach
    void fileACaseThatAClerkMustCheck() {
        number = care.forAClerk().filed();
    }

    @AfterEach
    void bringTheClockBack() {
        System.clearProperty(CLOCK);
    }

    private Consultation to(Actor.Official official) {
        String name = body(official).name();
        return consultations.of(number.toString()).stream()
                .filter(one -> one.getToName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private boolean ask(Actor.Official by, Addressee... to) {
        return consultations.ask(number, by, List.of(to), new Question("是否同意？", List.of(), 3));
    }

    @Test
    void ofThreeBodiesOneIsLateIsRemindedAndFallsSilent() {
        assertThat(ask(CLERK, body(CIVIL), body(POLICE), body(TRANSPORT))).isTrue();
        assertThat(consultations.answer(to(CIVIL).getId(), CIVIL, AGREES)).isTrue();
        assertThat(consultations.answer(to(POLICE).getId(), POLICE, new Answer(Opinion.CONDITIONS, "须补充", "")))
                .as("conditions without conditions")
                .isFalse();
        assertThat(consultations.answer(to(POLICE).getId(), POLICE, new Answer(Opinion.CONDITIONS, "须补充", "三日内补交")))
                .isTrue();
        String late = to(TRANSPORT).getId();

        consultations.perform(late, clock.instant());
        assertThat(to(TRANSPORT).isReminded()).isTrue();
        System.setProperty(CLOCK, "P20D");
        consultations.perform(late, clock.instant());

        assertThat(to(TRANSPORT).getStage()).isEqualTo(Stage.SILENT);
        assertThat(consultations.answer(late, TRANSPORT, AGREES)).isFalse();
        assertThat(consultations.of(number.toString()))
                .extracting(Consultation::getStage)
                .containsExactlyInAnyOrder(Stage.ANSWERED, Stage.ANSWERED, Stage.SILENT);
    }

    @Test
    void whenTheCaseHasEndedNobodyIsAskedAnyMore() {
        assertThat(ask(CLERK, body(CIVIL), body(POLICE))).isTrue();
        assertThat(consultations.answer(to(POLICE).getId(), POLICE, AGREES)).isTrue();
        String open = to(CIVIL).getId();
        int seen = registry.official(number, CLERK).orElseThrow().acts().size();

        assertThat(desk.act(number, new Attempt("grant", CLERK), seen, Optional.empty()))
                .isInstanceOf(Desk.Outcome.Done.class);

        assertThat(to(POLICE).getStage()).isEqualTo(Stage.ANSWERED);
        assertThat(to(CIVIL).getStage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(consultations.answer(open, CIVIL, AGREES)).isFalse();
        assertThat(duties.dueAt(Consultations.KIND, open)).isEmpty();
    }

    @Test
    void silenceMeansNothingOnADayThatTheNoticeOfItsYearMayMove() {
        System.setProperty(CLOCK, "P830D");
        assertThat(ask(CLERK, body(CIVIL))).isTrue();
        String id = to(CIVIL).getId();

        System.setProperty(CLOCK, "P860D");
        consultations.perform(id, clock.instant());

        assertThat(to(CIVIL).getStage()).isEqualTo(Stage.OPEN);
        assertThat(consultations.answer(id, CIVIL, AGREES)).isTrue();
    }

    @Test
    void onlyThePostAtWhichTheCaseLiesAsksAndOnlyWhoIsAskedAnswers() {
        assertThat(ask(official("officer", "yunyan-healthcare-security"), body(CIVIL)))
                .isFalse();
        assertThat(ask(CIVIL, body(POLICE))).isFalse();
        assertThat(ask(CLERK, body(CIVIL))).isTrue();

        String id = to(CIVIL).getId();
        assertThat(consultations.find(id, POLICE)).isEmpty();
        assertThat(consultations.askedOf(POLICE))
                .extracting(Consultation::getId)
                .doesNotContain(id);
        assertThat(consultations.answer(id, POLICE, AGREES)).isFalse();
        assertThat(consultations.withdraw(id, POLICE)).isFalse();
        assertThat(consultations.withdraw(id, official("clerk", "guiyang-healthcare-security")))
                .as("a body of the case at which it does not lie")
                .isFalse();
        assertThat(consultations.withdraw(id, CLERK)).isTrue();
        assertThat(consultations.answer(id, CIVIL, AGREES)).isFalse();
    }

    @Test
    void nobodyGivesAnOpinionOnHerOwnApplication() {
        String applicant = officials.person("王芳").getId();
        var lead = official("head", "yunyan-healthcare-security");
        assertThat(experts.admit(lead, "wang.fang", "医保")).isTrue();

        assertThat(ask(CLERK, new Addressee.OfExpert(applicant, "王芳"))).isFalse();

        assertThat(consultations.of(number.toString())).isEmpty();
        experts.of(lead).forEach(one -> experts.strike(lead, one.getId()));
    }

    @Test
    void whoAppliedGivesNoOpinionForABodyEither() {
        assertThat(ask(CLERK, body(CIVIL))).isTrue();
        String id = to(CIVIL).getId();
        var applicant = new Actor.Official(officials.person("王芳").getId(), "王芳", CIVIL.posts());

        assertThat(consultations.find(id, applicant)).isEmpty();
        assertThat(consultations.askedOf(applicant)).isEmpty();
        assertThat(consultations.answer(id, applicant, AGREES)).isFalse();
        assertThat(consultations.find(id, CIVIL)).isPresent();
    }

    @Test
    void anEditorOfABodyAnswersNothingInItsName() {
        assertThat(ask(CLERK, body(CIVIL))).isTrue();
        String id = to(CIVIL).getId();
        Actor.Official editor = official("editor", "yunyan-civil-affairs");

        assertThat(consultations.find(id, editor)).isEmpty();
        assertThat(consultations.askedOf(editor)).isEmpty();
        assertThat(consultations.answer(id, editor, AGREES)).isFalse();
    }

    @Test
    void anExpertIsAskedOnlyIfALeadOfTheBodyHasAdmittedHer() {
        String wuMei = officials.person("吴梅").getId();
        var expert = new Addressee.OfExpert(wuMei, "吴梅");
        var lead = official("head", "yunyan-healthcare-security");
        var herself = new Actor.Citizen(wuMei, "吴梅", "");

        assertThat(ask(CLERK, expert)).isFalse();
        assertThat(experts.admit(lead, "nobody-of-this-name", "医保")).isFalse();
        assertThat(experts.admit(lead, "wu.mei", "医保")).isTrue();
        assertThat(ask(CLERK, expert)).isTrue();

        String id = consultations.askedOf(herself).getFirst().getId();
        assertThat(consultations.answer(id, herself, AGREES)).isTrue();
        experts.of(lead).forEach(one -> experts.strike(lead, one.getId()));
        assertThat(ask(CLERK, expert)).isFalse();
    }
}
