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

        assertThat(page("admin", "/admin/journal.xhtml?action=submit")).contains("out-of-area-care", "异地就医备案");
    }
}
