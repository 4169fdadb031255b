package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.gulou.testbed.Browser;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two people write in the same file of one amendment: the second is told, and nobody's text is lost. */
@ArquillianTest
@RunAsClient
@Tag("long")
class TwoEditorsJourney {
    private static final String PATH = "services/government-office/notice-objection/service.yaml";
    private static final String SUMMARY = "  zh: 对公示的内容有不同意见，向办理机关提出，由其核查答复。\n";
    private static final String PERIODS = "  zh: 办理时限为示例，以公示中写明的为准。\n";
    private static final String HERS = "  zh: 不同意公示的内容，可以向办理机关提出。\n";

    @Test
    void whatBothWroteInDifferentPlacesIsMergedAndKept() {
        try (var browser = Browser.open()) {
            Visitor first = browser.desk().signsInAs("editor");
            String amendment = Amending.begins(first, PATH);
            Visitor second = browser.desk().signsInAs("admin");
            Amending.opens(second, amendment, PATH);
            Amending.writes(first, text -> text.replace(SUMMARY, HERS));
            Amending.keeps(first);

            Amending.writes(second, text -> text.replace(PERIODS, "  zh: 时限是示例。\n"));
            Amending.keeps(second);

            second.whatWentWrong();
            assertThat(second.reads("#merging")).contains("吴晓燕");
            assertThat(second.reads(".sides")).contains(HERS.strip(), SUMMARY.strip(), "时限是示例。", PERIODS.strip());
            assertThat(Amending.text(second)).contains(HERS, "  zh: 时限是示例。\n");
            Amending.keeps(second);
            Amending.opens(first, amendment, PATH);
            assertThat(Amending.text(first)).contains(HERS, "  zh: 时限是示例。\n");
            Amending.opens(second, amendment).presses("#submit button[value=withdraw]");
        }
    }

    @Test
    void whereBothWroteInOnePlaceTheSecondSeesBothAndDecides() {
        try (var browser = Browser.open()) {
            Visitor first = browser.phoneWithoutScript().signsInAs("editor");
            String amendment = Amending.begins(first, PATH);
            Visitor second = browser.phoneWithoutScript().signsInAs("admin");
            Amending.opens(second, amendment, PATH);
            Amending.writes(first, text -> text.replace(SUMMARY, HERS));
            Amending.keeps(first);

            String mine = "  zh: 觉得公示的内容不对，向办理机关说明。\n";
            Amending.writes(second, text -> text.replace(SUMMARY, mine));
            Amending.keeps(second);

            second.whatWentWrong();
            assertThat(second.reads("#merging")).contains("吴晓燕", "1");
            assertThat(Amending.text(second)).contains("<<<<<<<", mine, "=======", HERS, ">>>>>>> 吴晓燕");
            Amending.opens(first, amendment, PATH);
            assertThat(Amending.text(first)).contains(HERS).doesNotContain(mine);

            Amending.keeps(second);
            assertThat(second.reads("#list")).contains("11:1", "两个人的修改", "<<<<<<<");
            Amending.writes(
                    second, text -> text.replaceAll("(?s)<<<<<<<.*>>>>>>>[^\n]*\n", "  zh: 觉得公示的内容不对，可以向办理机关提出。\n"));
            Amending.keeps(second);
            assertThat(second.page().locator("#list li:not(.advice)").count()).isZero();
            Amending.opens(second, amendment).presses("#submit button[value=withdraw]");
        }
    }
}
