package org.gulou.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.gulou.duties.Settings;
import org.gulou.intake.CareFilings;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What the portal knows by an id it calls by its name, to whoever administers it or writes for it. */
@ArquillianTest
class NamedNotByIdIT {
    private static final String SERVICE = "/admin/catalogue/try.xhtml?service=food-business-licence";
    private static final String RENEWAL = "/admin/catalogue/preview.xhtml?service=food-business-licence"
            + "&offer=food-business-licence--yunyan-market-regulation--renew";

    @Inject
    CareFilings care;

    @Inject
    Settings settings;

    private String page(String name, String address) throws Exception {
        return Knocking.signedIn(name, settings).get(address).body();
    }

    @Test
    void aServiceThatTheJournalQuotes() throws Exception {
        care.forAClerk().filed();

        assertThat(page("admin", "/admin/journal.xhtml")).contains("out-of-area-care", "异地就医备案");
    }

    @Test
    void theVariantsOfAServiceThatIsTriedOut() throws Exception {
        assertThat(page("editor", SERVICE)).contains("· 食品经营许可延续<").doesNotContain("· renew<");
    }

    @Test
    void theVariantThatIsPreviewed() throws Exception {
        assertThat(page("editor", RENEWAL)).contains("<span class=\"count\">食品经营许可延续</span>");
    }
}
