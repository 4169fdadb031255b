package org.gulou.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gulou.cases.Desk;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.duties.Settings;
import org.gulou.identity.DemoOfficials;
import org.gulou.identity.Person;
import org.gulou.intake.CareFilings;
import org.gulou.intake.Drafts;
import org.gulou.intake.Visitor;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.Post;
import org.gulou.language.Value;
import org.gulou.workflow.Attempt;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is typed in one window is not lost because of what another did meanwhile. */
@ArquillianTest
class OtherWindowsIT {
    private static final Actor.Official CLERK = new Actor.Official(
            "clerk-of-the-test", "莫兰", Set.of(new Post("clerk", new BodyId("yunyan-healthcare-security"))));
    private static final Pattern SEEN = Pattern.compile("name=\"-seen\" value=\"([^\"]*)\"");

    @Inject
    Drafts drafts;

    @Inject
    Published published;

    @Inject
    CareFilings care;

    @Inject
    Desk desk;

    @Inject
    DemoOfficials people;

    @Inject
    Settings settings;

    private Knocking applicant;

    @BeforeEach
    void signsIn() throws Exception {
        applicant = Knocking.signedIn("wang.fang", settings);
    }

    private Visitor visitor() {
        return new Visitor(Optional.of(people.person("王芳").getId()), Optional.empty());
    }

    /** A draft in which nothing is answered yet. */
    private String begun() {
        Offer offer = published
                .catalogue()
                .offer("out-of-area-care--yunyan-healthcare-security")
                .orElseThrow();
        Person person = people.person("王芳");
        var citizen = new Actor.Citizen(person.getId(), person.getName(), "");
        drafts.delete(drafts.start(offer, citizen).getId(), visitor());
        return drafts.start(offer, citizen).getId();
    }

    @Test
    void whatIsTypedOnAPageThatIsLockedNowIsKept() throws Exception {
        String draft = begun();

        var answer = applicant.post("/apply/" + draft + "/contact", "-asked=email&email=a.b@example.com&continue=true");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(drafts.open(draft, visitor()).orElseThrow().answers().at("email"))
                .containsExactly("a.b@example.com");
    }

    @Test
    void whatIsTypedOnAPageThatIsNotAskedAnyMoreIsShown() throws Exception {
        var answer = applicant.post(
                "/apply/" + begun() + "/vehicle.r9", "-asked=vehicle.r9.plate&vehicle.r9.plate=贵A12345&continue=true");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("贵A12345", "id=\"onward\"");
        assertThat(applicant
                        .post("/apply/" + begun() + "/vehicle.r9", "continue=true")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatTwoWindowsCorrectDifferentlyIsShownToChooseFrom() throws Exception {
        CaseNumber waiting = care.forAClerk().filed();
        Map<String, Value> given =
                Map.of("items", new Value.Items(List.of(Value.of("city"))), "reason", Value.of("请核对城市。"));
        assertThat(desk.act(waiting, new Attempt("correct", CLERK, given), 2, Optional.empty()))
                .isInstanceOf(Desk.Outcome.Done.class);
        String address = "/correct/" + waiting;
        Matcher seen = SEEN.matcher(applicant.get(address).body());
        assertThat(seen.find()).isTrue();
        String window = "-asked=city&-seen=" + seen.group(1) + "&keep=true&city=";

        assertThat(applicant.post(address, window + "宁波市").statusCode()).isEqualTo(302);
        assertThat(applicant.post(address, window + "杭州市").statusCode()).isEqualTo(302);
        assertThat(applicant.get(address).body()).contains("宁波市");
        var both = applicant.post(address, window + "温州市");
        assertThat(both.statusCode()).isEqualTo(409);
        assertThat(both.body()).contains("宁波市", "温州市", "keep.city");
        Matcher now = SEEN.matcher(both.body());
        assertThat(now.find()).isTrue();
        assertThat(applicant
                        .post(address, "-asked=city&city=温州市&keep.city=here&save=true&-seen=" + now.group(1))
                        .statusCode())
                .isEqualTo(302);
        assertThat(applicant.get(address).body()).contains("温州市");
    }
}
