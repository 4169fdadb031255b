package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gulou.Rows;
import org.gulou.intake.CareFilings;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.Post;
import org.gulou.language.Value;
import org.gulou.workflow.Attempt;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A letter is looked at before the act: it reads as it would be issued, and nothing has happened. */
@ArquillianTest
class PreviewIT {
    private static final Actor.Official CLERK = new Actor.Official(
            "clerk-who-looks", "莫兰", Set.of(new Post("clerk", new BodyId("yunyan-healthcare-security"))));

    @Inject
    Rows rows;

    @Inject
    CareFilings care;

    @Inject
    Registry registry;

    @Inject
    Previews previews;

    private Proceeding proceeding;

    @BeforeEach
    void file() {
        proceeding = registry.official(care.forAClerk().filed(), CLERK).orElseThrow();
    }

    @Test
    void aRefusalReadsAsItWouldBeIssuedAndNothingIsWritten() throws Exception {
        Map<String, Value> given = Map.of("reason", Value.of("参保关系不在本县。"), "remedy", Value.of("可以申请复议。"));

        var shown = previews.of(proceeding, new Attempt("refuse", CLERK, given), Optional.empty(), "refusal");

        assertThat(shown).isInstanceOf(Previews.Preview.Shown.class);
        try (var pdf =
                Loader.loadPDF(((Previews.Preview.Shown) shown).pdf().stream().readAllBytes())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("预览", "参保关系不在本县。");
        }
        String number = proceeding.file().getNumber();
        assertThat(rows.of("select move from case_act where case_number = ?", number))
                .doesNotContain("refuse");
        assertThat(rows.of("select code from issued_document where case_number = ?", number))
                .isEmpty();
    }

    @Test
    void whatCouldNotBeDoneIsNotShown() {
        assertThat(previews.of(proceeding, new Attempt("refuse", CLERK), Optional.empty(), "refusal"))
                .isInstanceOf(Previews.Preview.Refused.class);
        assertThat(previews.of(proceeding, new Attempt("refuse", CLERK), Optional.empty(), "no-letter"))
                .isInstanceOf(Previews.Preview.NoLetter.class);
    }
}
