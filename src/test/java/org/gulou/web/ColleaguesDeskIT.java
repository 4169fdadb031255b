package org.gulou.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.Set;
import org.gulou.cases.Desk;
import org.gulou.duties.Settings;
import org.gulou.intake.CareFilings;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.Post;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Who looks at a case that lies on a colleague's desk is not asked for a decision that she cannot send. */
@ArquillianTest
class ColleaguesDeskIT {
    private static final String CLERK = "clerk.yunyan-healthcare-security";
    private static final String CASE = "/desk/case.xhtml?number=";
    private static final Actor.Official COLLEAGUE =
            new Actor.Official("colleague", "刘洋", Set.of(new Post("clerk", new BodyId("yunyan-healthcare-security"))));

    @Inject
    CareFilings care;

    @Inject
    Desk desk;

    @Inject
    Settings settings;

    @Test
    void noMoveIsOfferedUntilTheColleagueGivesItBack() throws Exception {
        CaseNumber number = care.forAClerk().filed();
        Knocking clerk = Knocking.signedIn(CLERK, settings);

        desk.claim(number, COLLEAGUE);
        assertThat(clerk.get(CASE + number).body()).contains("id=\"lease\"").doesNotContain("id=\"move-");

        desk.release(number, COLLEAGUE);
        assertThat(clerk.get(CASE + number).body()).contains("id=\"move-");
    }

    @Test
    void whatWasTypedBeforeTheColleagueTookItIsShownAgain() throws Exception {
        CaseNumber number = care.forAClerk().filed();
        Knocking clerk = Knocking.signedIn(CLERK, settings);
        String seen = between(clerk.get(CASE + number).body(), "name=\"seen\" value=\"", "\"");
        desk.claim(number, COLLEAGUE);

        String form = "number=" + number + "&do=act&move=refuse&refuse-reason=证明材料不全&seen=" + seen;

        assertThat(clerk.post("/desk/case.xhtml", form).body())
                .contains("id=\"told\"", "id=\"move-refuse\"", "证明材料不全")
                .doesNotContain("id=\"move-grant\"", "id=\"lease\""); // once is enough
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf(end, from));
    }
}
