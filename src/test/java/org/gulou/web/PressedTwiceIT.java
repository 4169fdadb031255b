package org.gulou.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.gulou.Race;
import org.gulou.Rows;
import org.gulou.duties.Settings;
import org.gulou.intake.CareFilings;
import org.gulou.intake.Submission;
import org.gulou.kernel.CheckDigits;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Who presses a button twice has pressed it once, and reads what came of it. */
@ArquillianTest
class PressedTwiceIT {
    private static final String CLERK = "clerk.yunyan-healthcare-security";
    private static final String CASE = "/desk/case.xhtml";

    @Inject
    CareFilings care;

    @Inject
    Settings settings;

    @Inject
    Rows rows;

    private String filed() {
        if (!(care.forAClerk().submit() instanceof Submission.Filed(var number))) {
            throw new IllegalStateException("It is not filed");
        }
        return number.toString();
    }

    private Knocking signedIn(String name) throws IOException, InterruptedException {
        return Knocking.signedIn(name, settings);
    }

    /** Where both presses led. */
    private static List<String> twice(Knocking somebody, String address, String form) throws Exception {
        return Race.both(() -> somebody.post(address, form), () -> somebody.post(address, form)).stream()
                .map(came -> ((HttpResponse<?>) came)
                        .headers()
                        .firstValue("Location")
                        .orElse("a page"))
                .toList();
    }

    @Test
    void aMessageIsWrittenOnce() throws Exception {
        String number = filed();

        List<String> led = twice(signedIn("wang.fang"), "/messages/" + number, "text=什么时候办好？");

        assertThat(led).allSatisfy(there -> assertThat(there).endsWith("?sent=true"));
        assertThat(rows.of("select id from case_message where case_number = ?", number))
                .hasSize(1);
    }

    @Test
    void whoWithdrawsIsNotToldThatSheCannot() throws Exception {
        String number = filed();

        List<String> led = twice(signedIn("wang.fang"), "/act/" + number + "/withdraw", "");

        assertThat(led).allSatisfy(there -> assertThat(there).endsWith("/case/" + number + "?done=withdraw"));
    }

    @Test
    void aClerkTakesOneCaseAndNotTheNextAsWell() throws Exception {
        filed();
        filed();

        List<String> led = twice(signedIn(CLERK), "/desk/index.xhtml", "next=true");

        assertThat(led.getFirst()).contains("number=");
        assertThat(led.getLast()).isEqualTo(led.getFirst());
    }

    @Test
    void atTheCounterOneDraftIsBegun() throws Exception {
        String form = "do=begin&offer=out-of-area-care--yunyan-healthcare-security&name=吴梅&phone=13800000009"
                + "&evidence=PRESENT&number=0017";

        List<String> led = twice(signedIn(CLERK), "/desk/counter.xhtml", form);

        assertThat(led.getFirst()).contains("/apply/");
        assertThat(led.getLast()).isEqualTo(led.getFirst());
    }

    @Test
    void whoRegistersIsNotToldThatHerNameIsTaken() throws Exception {
        String name = "twice" + UUID.randomUUID().toString().substring(0, 8);
        int any = Math.floorMod(name.hashCode(), 36_000);
        String digits = "520103%d0101%03d".formatted(1950 + any / 1000, any % 1000);
        String form = "name=钱多&residentId=" + digits + CheckDigits.residentCheck(digits)
                + "&phone=13800000777&signInName=" + name + "&password=lange-passwort-77&again=lange-passwort-77";

        List<String> led = twice(new Knocking(settings.address()), "/register", form);

        assertThat(led).allSatisfy(there -> assertThat(there).contains("registered=true"));
    }

    @Test
    void whatIsPressedAgainAfterSomethingElseIsDoneAgain() throws Exception {
        String number = filed();
        Knocking clerk = signedIn(CLERK);

        clerk.post(CASE, "number=" + number + "&do=claim");
        clerk.post(CASE, "number=" + number + "&do=release");
        clerk.post(CASE, "number=" + number + "&do=claim");

        assertThat(rows.of("select claimed_by from case_file where number = ? and claimed_by is not null", number))
                .hasSize(1);
    }
}
