package org.gulou.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gulou.cases.Proceeding;
import org.gulou.cases.Registry;
import org.gulou.cases.talk.CaseMessage.Side;
import org.gulou.cases.talk.Talk;
import org.gulou.duties.Settings;
import org.gulou.intake.CareApplication;
import org.gulou.intake.CareFilings;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.Post;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** However much was written on a case, its page of messages is light, and nothing that waits unread is taken for read. */
@ArquillianTest
class ManyMessagesIT {
    private static final int MANY = 45;
    private static final Pattern SAID = Pattern.compile("<p class=\"typed\">(第[0-9]+条)</p>");
    private static final Actor.Official CLERK = new Actor.Official(
            "clerk-of-the-test", "莫兰", Set.of(new Post("clerk", new BodyId("yunyan-healthcare-security"))));

    @Inject
    CareFilings care;

    @Inject
    Registry registry;

    @Inject
    Talk talk;

    @Inject
    Settings settings;

    private static List<String> said(String page) {
        return SAID.matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    @Test
    void theLastAreShownFirstInTheOrderInWhichTheyWereWrittenAndTheOthersStayUnread() throws Exception {
        CareApplication application = care.forAClerk();
        CaseNumber number = application.filed();
        Proceeding proceeding = registry.official(number, CLERK).orElseThrow();
        for (int i = 1; i <= MANY; i++) {
            talk.write(proceeding, CLERK, "第" + i + "条", List.of());
        }
        Knocking applicant = Knocking.signedIn("wang.fang", settings);

        String newest = applicant.get("/messages/" + number).body();

        assertThat(said(newest)).hasSize(20).startsWith("第26条").endsWith("第45条");
        assertThat(newest).containsPattern("</strong> \\d{4}年\\d{1,2}月\\d{1,2}日 \\d{2}:\\d{2}");
        assertThat(newest).contains("id=\"earlier\"", "page=2#talk").doesNotContain("id=\"later\"");
        assertThat(talk.unread(Set.of(number.toString()), Side.APPLICANT))
                .isEqualTo(Map.of(number.toString(), (long) MANY - 20));
        assertThat(said(applicant.get("/messages/" + number + "?page=2").body()))
                .startsWith("第6条")
                .endsWith("第25条");
        assertThat(said(applicant.get("/messages/" + number + "?page=9").body()))
                .containsExactly("第1条", "第2条", "第3条", "第4条", "第5条");
        assertThat(talk.unread(Set.of(number.toString()), Side.APPLICANT)).isEmpty();
    }
}
