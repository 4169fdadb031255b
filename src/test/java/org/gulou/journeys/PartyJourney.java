package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.gulou.kernel.OfficeTime;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Form;
import org.gulou.testbed.Operations;
import org.gulou.testbed.Receiver;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The other spouse joins by her link, signs the agreement on her phone, and withdraws without the applicant. */
@ArquillianTest
@RunAsClient
@Tag("long")
class PartyJourney {
    private static final String REGISTRY = "yunyan-marriage-registry";
    private static final String PHONE = "13800000777";
    private static final String OTHER = "522627198306030134";

    /** By night her text message would wait for the morning. */
    @BeforeEach
    void itIsDay() {
        Operations.moveClockTo(LocalDate.now(OfficeTime.ZONE).plusDays(1).atTime(10, 0));
    }

    @AfterEach
    void bringTheClockBack() {
        Operations.moveClock(Duration.ZERO);
    }

    @Test
    void theOtherSpouseSignsByHerLinkAndWithdrawsAlone() {
        try (var browser = Browser.open()) {
            Visitor applicant = browser.phoneWithoutScript().signsInAs("wang.fang");
            String number = applies(applicant);
            assertThat(applicant.visits("/case/" + number).reads("main"))
                    .contains("带到窗口交")
                    .doesNotContain("起算");
            String text = Receiver.textTo(PHONE);
            String link = text.replaceFirst("(?s).*(/party/[A-Za-z0-9]+).*", "$1");

            Visitor other = browser.phoneWithoutScript().visits(link);
            assertThat(other.source()).doesNotContain("王芳").doesNotContain(number);
            other.photographs("party-number");
            other.page().locator("#number").fill("520103197509230035");
            other.presses("#read");
            assertThat(other.whatWentWrong()).singleElement().asString().contains("422");
            other.page().locator("#number").fill(OTHER);
            other.presses("#read");
            assertThat(other.reads("main")).contains("离婚登记", "结婚借款 2 万元由男方偿还。");
            assertThat(other.page().locator("main h3, main th, main dt").allInnerTexts())
                    .as("who is who, as the other spouse reads it")
                    .doesNotContain("您");
            other.findsNoBarrier();
            other.photographs("party");

            other.presses("#do-sign-accept");
            assertThat(other.reads("#word")).isNotBlank();
            assertThat(other.page().locator("#do-sign-accept").count()).isZero();
            other.photographs("party-signed");

            Visitor english = browser.phoneWithoutScript("en").visits(link);
            english.page().locator("#number").fill(OTHER);
            english.presses("#read").photographs("party-en");

            Visitor clerk =
                    browser.desk().signsInAs("clerk.yunyan-service-centre").opensAtDesk(number);
            Form accept = clerk.moves("accept");
            clerk.photographs("party-desk");
            accept.answers("accept-asked", "voluntary");
            clerk.page().locator("#move-accept input[type=checkbox]").first().check();
            accept.does();
            assertThat(clerk.reads("main")).contains("冷静期");

            assertThat(other.visits(link).reads("#now")).contains("之后转入“待双方到场领证”");
            other.photographs("party-cooling-off");
            assertThat(other.page().locator("#act-other-withdraws").isVisible()).isFalse();
            other.page().locator("#open-other-withdraws").click();
            assertThat(other.reads("details[open]")).contains("不能恢复");
            other.presses("#act-other-withdraws");
            assertThat(other.reads("#now")).contains("已撤回");
            assertThat(applicant.visits("/case/" + number).reads("#now")).contains("已撤回");
        }
    }

    private static String applies(Visitor applicant) {
        LocalDate today = LocalDate.now(OfficeTime.ZONE);
        Form form = applicant.starts("divorce-registration", REGISTRY, "王芳");
        form.answers("bothWant", "true")
                .answers("agreedOnAll", "true")
                .answers("capacity", "true")
                .continues();
        form.answers("one.name", "王芳")
                .answers("one.residentId", "520111198703043027")
                .answers("other.name", "杨文斌")
                .answers("other.residentId", OTHER)
                .answers("otherPhone", PHONE)
                .answers("marriedAt", "mainland")
                .answers("marriedOn", LocalDate.of(2015, 5, 20))
                .answers("certificateNumber", "J520103-2015-000105")
                .continues();
        form.answers("hasChildren", "false").continues();
        form.answers("propertyKinds", "none").answers("hasDebts", "true").continues();
        form.answers("debts", "结婚借款 2 万元由男方偿还。").continues();
        form.answers("day", today.plusDays(3)).continues();
        form.answers("phone", "13800000778").continues();
        form.answers("promise", "true").continues();
        form.promises("identity", "at window")
                .promises("marriage-certificate", "at window")
                .promises("agreement", "at window")
                .promises("photos", "at window")
                .continues();
        return applicant.sends().reads("#number");
    }
}
