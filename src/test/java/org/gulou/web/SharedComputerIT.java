package org.gulou.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.gulou.duties.Settings;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who has no account leaves a shared computer as well, and leaves nothing on it. */
@ArquillianTest
@Tag("once")
class SharedComputerIT {
    private static final String LEAVES = "id=\"way-out\"";
    private static final String FORM = "track-number=520103-20200101-000001-1&track-code=A";

    @Inject
    Settings settings;

    @Test
    void whoOnlyReadsIsNotAskedToLeave() throws Exception {
        var reader = new Knocking(settings.address());

        assertThat(reader.get("/").body()).doesNotContain(LEAVES);
        assertThat(reader.get("/sign-out").headers().firstValue("Location")).hasValue("/sign-in?out=true");
    }

    @Test
    void whatSheTypedIsGoneWithHer() throws Exception {
        var guest = new Knocking(settings.address());
        String there = guest.post("/track", FORM, "Sec-Fetch-Mode", "navigate")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(guest.get("/").body()).contains(LEAVES);
        assertThat(guest.get("/sign-out").body()).contains("用完了吗？", "草稿码");

        assertThat(guest.post("/sign-out", "now=true").headers().firstValue("Location"))
                .hasValue("/sign-in?out=true");

        assertThat(guest.get("/").body()).doesNotContain(LEAVES);
        assertThat(guest.get(there).body()).doesNotContain("520103-20200101-000001-1");
    }
}
