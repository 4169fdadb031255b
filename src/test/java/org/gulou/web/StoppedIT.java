package org.gulou.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import org.gulou.catalog.Published;
import org.gulou.duties.Settings;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who cannot have what she asks for is led to what she may have. */
@ArquillianTest
@Tag("once")
class StoppedIT {
    @Inject
    Settings settings;

    @Inject
    Published published;

    private static String there(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void aConditionThatIsNotMetLinksToTheServicesThatItNames() throws Exception {
        Knocking citizen = Knocking.signedIn("wang.fang", settings);
        String offer =
                published.catalogue().offersOf("medical-assistance").getFirst().id();
        String draft = there(citizen.post("/start/" + offer, "begin=yes"))
                .replace(settings.address().toString(), "");
        String page = there(citizen.get(draft)).replace(settings.address().toString(), "");

        citizen.post(page, "aidGroup=none&continue=true");

        assertThat(citizen.get(page).body())
                .contains(
                        "不属于救助对象的，不能申请",
                        "href=\"/service/subsistence-allowance\"",
                        "href=\"/service/emergency-relief\"")
                .doesNotContain("href=\"/service/resident-insurance\"");
    }
}
