package org.gulou.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.gulou.duties.Settings;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A form that can take files along says what was written in it, however long that is. */
@ArquillianTest
@Tag("once")
class WholeTextsIT {
    /** Longer than what the server keeps in memory of a part; no piece of 1,024 bytes ends where a character does. */
    private static final String LONG = "申请人因病住院，请求减免费用。".repeat(3_000);

    @Inject
    Settings settings;

    @Test
    void aLongTextKeepsEveryCharacter() throws Exception {
        assertThat(sent("/track")).hasSize(LONG.length()).isEqualTo(LONG);
    }

    @Test
    void whatTheAddressSaysOfAFieldIsNotTakenForWhatWasWrittenInIt() throws Exception {
        assertThat(sent("/track?track-number=520103")).hasSize(LONG.length()).isEqualTo(LONG);
    }

    /** What the page of the refusal shows as written. */
    private String sent(String address) throws Exception {
        String page = new Knocking(settings.address())
                .postBesideFiles(address, "track-number", LONG)
                .body();
        var shown =
                Pattern.compile("name=\"track-number\"[^>]* value=\"([^\"]*)\"").matcher(page);
        assertThat(shown.find()).isTrue();
        return shown.group(1);
    }
}
