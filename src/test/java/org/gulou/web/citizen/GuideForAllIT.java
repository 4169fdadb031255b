package org.gulou.web.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gulou.admin.Bulletin;
import org.gulou.admin.Bulletins;
import org.gulou.catalog.Published;
import org.gulou.duties.Settings;
import org.gulou.identity.Posts;
import org.gulou.kernel.Actor;
import org.gulou.kernel.LocalizedText;
import org.gulou.web.Knocking;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One page of a guide is given to all who pass by, and to nobody else, and never late. */
@ArquillianTest
class GuideForAllIT {
    private static final String SERVICE = "resident-insurance";
    private static final String GUIDE = "/service/" + SERVICE;
    private static final String OF_GUESTS = "freedom-of-information";
    private static final Actor ADMIN = new Actor.Official("root", "Root", Set.of(Posts.ADMIN));

    @Inject
    KeptGuides kept;

    @Inject
    Published published;

    @Inject
    Bulletins bulletins;

    @Inject
    Settings settings;

    private Knocking passerBy;

    @BeforeEach
    void somebodyPassesBy() {
        passerBy = new Knocking(settings.address());
    }

    private static Map<String, List<String>> lasting(HttpHeaders headers) {
        var lasting = new HashMap<>(headers.map());
        lasting.keySet().removeAll(Set.of("date", "content-length", "transfer-encoding", "connection"));
        return lasting;
    }

    @Test
    void whatWasBuiltForOneIsGivenToTheNextAsItWas() throws Exception {
        HttpResponse<String> first = passerBy.get(GUIDE);
        long before = kept.given();

        HttpResponse<String> second = new Knocking(settings.address()).get(GUIDE);

        assertThat(kept.given()).isEqualTo(before + 1);
        assertThat(second.body()).isEqualTo(first.body()).contains("</html>");
        assertThat(lasting(second.headers()))
                .isEqualTo(lasting(first.headers()))
                .containsKey("content-security-policy");
    }

    @Test
    void everybodyReadsItAsSheLikesTo() throws Exception {
        String chinese = passerBy.get(GUIDE).body();
        passerBy.get("/choose?language=en&back=" + GUIDE);
        String english = passerBy.get(GUIDE).body();
        passerBy.get("/choose?size=large&back=" + GUIDE);
        String large = passerBy.get(GUIDE).body();
        passerBy.get("/choose?contrast=high&back=" + GUIDE);

        assertThat(chinese).contains("<html lang=\"zh\"");
        assertThat(english).contains("<html lang=\"en\"").doesNotContain("data-size");
        assertThat(large).contains("data-size=\"large\"").doesNotContain("data-contrast");
        assertThat(passerBy.get(GUIDE).body()).contains("data-size=\"large\"", "data-contrast=\"high\"");
    }

    @Test
    void aPlaceHasAPageOfItsOwn() throws Exception {
        assertThat(passerBy.get(GUIDE).body()).doesNotContain("/start/");
        assertThat(passerBy.get(GUIDE + "?place=520103").body()).contains("?place=520103", "云岩区");
        assertThat(passerBy.get(GUIDE + "?place=520102").body()).contains("南明区");
        assertThat(passerBy.get(GUIDE).body()).doesNotContain("/start/");
    }

    @Test
    void whatIsPutUpForAllIsReadAtOnceAndGoneAtOnce() throws Exception {
        passerBy.get(GUIDE);
        bulletins.show(ADMIN, LocalizedText.of("今晚八点起维护", "Maintenance from eight"), Bulletin.Span.ALWAYS);
        String meanwhile = passerBy.get(GUIDE).body();
        bulletins.takeDown(ADMIN);

        assertThat(meanwhile).contains("今晚八点起维护");
        assertThat(passerBy.get(GUIDE).body()).doesNotContain("今晚八点起维护");
    }

    @Test
    void whoHasSignedInHasHerOwnPageAndNobodyElseHasIt() throws Exception {
        passerBy.get(GUIDE);

        String hers = Knocking.signedIn("wang.fang", settings).get(GUIDE).body();

        assertThat(hers).contains("href=\"/sign-out\"").doesNotContain("href=\"/sign-in\"");
        assertThat(passerBy.get(GUIDE).body()).contains("href=\"/sign-in\"").doesNotContain("href=\"/sign-out\"");
    }

    @Test
    void whoHoldsADraftHereIsOfferedToLeaveAndNobodyElseIs() throws Exception {
        var guest = new Knocking(settings.address());
        String offer = published.catalogue().offersOf(OF_GUESTS).getFirst().id();
        guest.get(GUIDE);
        guest.post("/start/" + offer, "guest=true&name=王芳&phone=13985000001");

        assertThat(guest.get(GUIDE).body()).contains("id=\"way-out\"");
        assertThat(passerBy.get(GUIDE).body()).doesNotContain("id=\"way-out\"");
    }

    @Test
    void onlyWhoSaidSomethingIsThanked() throws Exception {
        assertThat(passerBy.get(GUIDE + "?thanks=yes").body()).doesNotContain("name=\"clear\"");
        assertThat(passerBy.get(GUIDE).body()).contains("name=\"clear\"");
    }

    @Test
    void whatIsNotThereIsNotFoundAsEver() throws Exception {
        assertThat(passerBy.get("/service/none-such").statusCode()).isEqualTo(404);
        assertThat(passerBy.get(GUIDE + "/none-such").statusCode()).isEqualTo(404);
        assertThat(passerBy.get("/service/resident%2Dinsurance").statusCode()).isEqualTo(200);
    }
}
