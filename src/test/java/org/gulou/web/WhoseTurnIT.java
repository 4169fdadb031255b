package org.gulou.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.cases.Desk;
import org.gulou.duties.Settings;
import org.gulou.intake.CareFilings;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.Post;
import org.gulou.language.Value;
import org.gulou.workflow.Attempt;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An official who can do nothing with a case reads whose turn it is, in her language. */
@ArquillianTest
@Tag("once")
class WhoseTurnIT {
    private static final String CLERK = "clerk.yunyan-healthcare-security";
    private static final Actor.Official COLLEAGUE =
            new Actor.Official("colleague", "刘洋", Set.of(new Post("clerk", new BodyId("yunyan-healthcare-security"))));

    @Inject
    CareFilings care;

    @Inject
    Desk desk;

    @Inject
    Settings settings;

    private CaseNumber number;

    @BeforeEach
    void aClerkHasACase() {
        number = care.forAClerk().filed();
    }

    private void done(String move, Map<String, Value> given) {
        assertThat(desk.act(number, new Attempt(move, COLLEAGUE, given), 2, Optional.empty()))
                .isInstanceOf(Desk.Outcome.Done.class);
    }

    private String page(String who, String language) throws Exception {
        Knocking official = Knocking.signedIn(who, settings);
        official.get("/choose?language=" + language + "&back=/");
        return official.get("/desk/case.xhtml?number=" + number).body();
    }

    /** What stands in the element of the turn. */
    private String turn(String who, String language) throws Exception {
        String page = page(who, language);
        int from = page.indexOf("<div id=\"turn\">");
        assertThat(from).as("it is said whose turn it is").isPositive();
        return page.substring(from, page.indexOf("</div>", from));
    }

    @Test
    void whoeverCanActIsToldNothingOfTurns() throws Exception {
        assertThat(page(CLERK, "zh")).contains("id=\"move-grant\"").doesNotContain("id=\"turn\"");
    }

    @Test
    void aColleagueWhoHoldsItIsNamed() throws Exception {
        desk.claim(number, COLLEAGUE);

        assertThat(turn(CLERK, "zh")).contains("刘洋正在办理这一件").doesNotContain("<li>");
        assertThat(turn(CLERK, "en")).contains("刘洋 is working on this case");
    }

    @Test
    void whileTheApplicantIsAskedItIsHerTurnUntilItsDay() throws Exception {
        done("correct", Map.of("items", new Value.Items(List.of(Value.of("city"))), "reason", Value.of("请核对城市。")));

        assertThat(turn(CLERK, "zh")).contains("正在等申请人补充", "之后转入“逾期未补正”");
        assertThat(turn(CLERK, "en")).contains("It waits for a correction by the applicant", "then: Lapsed");
    }

    @Test
    void onceItHasEndedItIsNobodysTurn() throws Exception {
        done("grant", Map.of());

        assertThat(turn(CLERK, "zh")).contains("本件已经办结").doesNotContain("<li>");
    }

    @Test
    void whoHoldsAnotherPostOfTheOfficeReadsWhichPostsTurnItIs() throws Exception {
        assertThat(turn("officer.yunyan-service-centre", "zh")).contains("现在由贵阳市云岩区医疗保障局 · 窗口受理办理。");
        assertThat(turn("officer.yunyan-service-centre", "en"))
                .contains("It is the turn of", "· Clerk.")
                .doesNotContain("现在");
    }
}
