package org.gulou.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.gulou.catalog.Published;
import org.gulou.catalog.ServiceVersion;
import org.gulou.feedback.GuideOpinions.Clarity;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What readers say of a guide is counted for its service. */
@ArquillianTest
class GuideOpinionsIT {
    private static final String SERVICE = "ethnic-status-change";

    @Inject
    GuideOpinions opinions;

    @Inject
    Published published;

    private Clarity clarity() {
        return opinions.all().stream()
                .filter(one -> one.service().equals(SERVICE))
                .findFirst()
                .orElse(new Clarity(SERVICE, 0, 0));
    }

    @Test
    void yesAndNoAreCountedAndWhatIsMissingIsTold() {
        Clarity before = clarity();
        ServiceVersion version =
                published.catalogue().service(SERVICE).orElseThrow().newest();
        opinions.give(version, "zh", true, "");
        opinions.give(version, "zh", false, "要带哪些材料？" + "长".repeat(GuideOpinion.LONGEST));

        assertThat(clarity()).isEqualTo(new Clarity(SERVICE, before.clear() + 1, before.unclear() + 1));
        assertThat(opinions.told(1)).singleElement().satisfies(told -> {
            assertThat(told.getService()).isEqualTo(SERVICE);
            assertThat(told.getText()).startsWith("要带哪些材料？").hasSize(GuideOpinion.LONGEST);
            assertThat(told.isClear()).isFalse();
        });
    }
}
