package org.gulou.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.gulou.cases.Parties;
import org.gulou.cases.Proceeding;
import org.gulou.cases.ToldCase;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.definition.Example;
import org.gulou.catalog.definition.Own;
import org.gulou.catalog.definition.Rehearsal;
import org.gulou.intake.Correction;
import org.junit.jupiter.api.Test;

/** A message says of a case what its page says. */
class NewsWordsTest {
    private static final Catalogue CATALOGUE = Own.catalogue();
    private static final String REVIEWED = "subsistence-allowance/examples/refused-reviewed-granted.yaml";

    @Test
    void aDayIsThatOfTheClockWhichItNames() {
        assertThat(mail(REVIEWED, "acceptance", "news.moved", "zh").text())
                .contains("承诺期限：最晚2026年4月")
                .doesNotContain("办结");
    }

    @Test
    void whatTimeDoesIsToldWithItsLastDay() {
        String divorce = "divorce-registration/examples/one-withdraws.yaml";

        assertThat(mail(divorce, "receipt", "news.moved", "zh").text()).contains("到2026年4月2日（含当天）为止，之后转入“待双方到场领证”。");
        assertThat(mail(divorce, "receipt", "news.moved", "en").text())
                .contains("Until 2 April 2026, that day included; then: Both are to come for the certificate.");
    }

    @Test
    void whatTheApplicantMayDoForATimeIsToldWithItsLastDay() {
        assertThat(mail(REVIEWED, "refusal", "news.moved", "zh").text()).contains("申请复核：请在2026年5月15日前");
    }

    @Test
    void correctingIsSpokenOfOnlyWhileThereIsSomethingToCorrect() {
        assertThat(mail(REVIEWED, "refusal", "news.moved", "zh").text())
                .contains("凭编号和查询码在这里查看：")
                .doesNotContain("补正");
        assertThat(mail(REVIEWED, "refusal", "news.moved", "en").text()).doesNotContain("correct");
        assertThat(mail(REVIEWED, "refusal", "news.moved", "zh", Optional.of("once"))
                        .text())
                .contains("/open/once")
                .doesNotContain("补正");
    }

    @Test
    void theOfficeThatHasTheCaseIsNamedWithItsNumber() {
        assertThat(mail(REVIEWED, "acceptance", "news.moved", "zh").text())
                .containsPattern("咨询电话：\\p{IsHan}+ 0851-\\d+。")
                .doesNotContain("12345");
    }

    @Test
    void newsOfACertificateSpeaksOfNothingElse() {
        Message.Words suspended = mail(
                "food-business-licence/examples/suspended-lifted-revoked.yaml",
                "certificate",
                "news.certificate.SUSPEND",
                "zh");

        assertThat(suspended.subject()).contains("证照已暂停使用").doesNotContain("准予许可");
        assertThat(suspended.text()).contains("已暂停使用").doesNotContain("可以下载", "评价");
    }

    @Test
    void whatAnOfficialHasGivenIsReadOnThePageOfTheCaseAlone() {
        String ride = "ride-booking/examples/to-hospital.yaml";

        assertThat(mail(ride, "car", "news.moved", "zh").text())
                .contains("办理情况写在您的申请页面上")
                .doesNotContain("贵A", "师傅", "{");
        assertThat(mail(ride, "car", "news.moved", "en").text())
                .contains("The page of your case says more.")
                .doesNotContain("贵A", "师傅", "{");
    }

    /** The message at the moment at which a paper was issued in a story. */
    private static Message.Words mail(String story, String paper, String key, String language) {
        return mail(story, paper, key, language, Optional.empty());
    }

    private static Message.Words mail(String story, String paper, String key, String language, Optional<String> code) {
        Rehearsal file = Own.DEFINITIONS.examples(Own.FOLDER, CATALOGUE).stream()
                .filter(one -> one.path().endsWith(story))
                .findFirst()
                .flatMap(Example::told)
                .orElseThrow();
        var then = file.issuing(paper).orElseThrow();
        var somebody = new Parties("王芳", "", Optional.empty());
        Proceeding proceeding = ToldCase.of(file, then, CATALOGUE, somebody);
        List<String> toCorrect = Correction.of(proceeding, CATALOGUE)
                .map(asked -> asked.titles(language))
                .orElse(List.of());
        var words = new NewsWords(proceeding, URI.create("https://gulou.example"), code, toCorrect, Detail.NONE);
        return words.mail(new Recipient(Optional.empty(), "王芳", language, "wang@mail.example", "", false), key);
    }
}
