package org.gulou.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gulou.catalog.Approval;
import org.gulou.catalog.Publication;
import org.gulou.catalog.Published;
import org.gulou.catalog.definition.Folder;
import org.gulou.kernel.Actor;
import org.gulou.kernel.OfficeTime;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An office takes applications on a site of its own from now on; somebody has filled in a draft for it here. */
@ArquillianTest
@Tag("once")
class LedElsewhereIT {
    private static final String OFFERS = "offers/520103.yaml";
    private static final String OFFICE = "    body: yunyan-healthcare-security\n";
    private static final String SITE =
            "    elsewhere: {url: 'https://www.gjzwfw.gov.cn/', name: {zh: 国家政务服务平台, en: the National Platform}}\n";
    private static final Actor ADMIN = new Actor.Official("admin", "管理员", Set.of());

    @Inject
    CareFilings care;

    @Inject
    Drafts drafts;

    @Inject
    Published published;

    @Inject
    Clock clock;

    private CareApplication application;

    @BeforeEach
    void leadElsewhere() {
        application = care.filledIn(OfficeTime.day(clock.instant()).plusDays(1));
        publish(offers -> {
            assertThat(offers).containsOnlyOnce(OFFICE);
            return offers.replace(OFFICE, OFFICE + SITE);
        });
    }

    @AfterEach
    void takeApplicationsAgain() {
        publish(offers -> offers.replace(SITE, ""));
    }

    private void publish(UnaryOperator<String> change) {
        UnaryOperator<Folder> folder = live -> live.with(Map.of(
                OFFERS,
                change.apply(new String(live.files().get(OFFERS), UTF_8)).getBytes(UTF_8)));
        assertThat(published.publish(folder, ADMIN, Approval.NONE)).isInstanceOf(Publication.Done.class);
    }

    @Test
    void whatSheAnsweredStaysReadable() {
        assertThat(application.open().answers().at("city")).containsExactly("杭州市");
    }

    @Test
    void herDraftCannotBeSent() {
        assertThat(application.submit()).isInstanceOf(Submission.Closed.class);
    }

    @Test
    void nobodyBeginsAnother() {
        var offer = published
                .catalogue()
                .offer("out-of-area-care--yunyan-healthcare-security")
                .orElseThrow();

        assertThatThrownBy(() -> drafts.start(offer, "吴晓", "13800000055")).hasMessageContaining("leads elsewhere");
    }
}
