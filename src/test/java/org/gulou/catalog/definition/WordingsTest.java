package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.assertj.core.groups.Tuple;
import org.gulou.catalog.Change;
import org.gulou.catalog.Change.How;
import org.gulou.catalog.Change.What;
import org.gulou.catalog.Change.Wording;
import org.gulou.kernel.LocalizedText;
import org.junit.jupiter.api.Test;

/** Whatever people read of a service is told when it reads otherwise: before and now. */
class WordingsTest {
    private static final String AID = "services/justice/legal-aid";
    private static final Pattern FILE_OF_A_SERVICE = Pattern.compile("(services/[^/]+/[^/]+)/(?!examples/).+");
    private static final Pattern CHINESE = Pattern.compile("(?<=zh: )['\"]?(?=\\p{IsHan})|(?<=>)(?=\\p{IsHan})");

    private static List<Change> changed(String folder, String path, UnaryOperator<String> change) {
        String before = Own.text(path);
        String after = change.apply(before);
        assertThat(after).as(path).isNotEqualTo(before);
        return Bundle.between(folder, Own.FOLDER, Own.FOLDER.with(Map.of(path, after.getBytes(UTF_8))));
    }

    private static Wording wording(String was, String is) {
        return new Wording(was.isEmpty() ? LocalizedText.NONE : LocalizedText.of(was, was), LocalizedText.of(is, is));
    }

    @Test
    void aLetterIsToldWithTheSentencesThatReadOtherwise() {
        String template = Own.text(AID + "/letters/refusal.html");
        var sentence = Pattern.compile("(?<=<p>)[^<{]*\\p{IsHan}[^<{]*(?=</p>)").matcher(template);
        assertThat(sentence.find()).isTrue();

        List<Change> changes = changed(
                AID,
                AID + "/letters/refusal.html",
                text -> text.replace(sentence.group(), "换了一句。").replace("</article>", "<p>又加一句。</p></article>"));

        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.what()).isEqualTo(What.LETTER);
            assertThat(change.how()).isEqualTo(How.CHANGED);
            assertThat(change.title().in("zh")).isEqualTo("不予法律援助决定书");
            assertThat(change.wordings())
                    .containsExactly(wording(sentence.group().strip(), "换了一句。"), wording("", "又加一句。"));
        });
    }

    @Test
    void theCertificateIsALetterOfItsOwn() {
        assertThat(changed(AID, AID + "/letters/grant.html", text -> text.replace("</article>", "<p>加。</p></article>")))
                .extracting(Change::what, Change::id)
                .containsExactly(Tuple.tuple(What.LETTER, "certificate"));
    }

    @Test
    void anAnswerOfTheGuideIsToldBeforeAndNow() {
        assertThat(changed(AID, AID + "/service.yaml", text -> text.replace("不收取任何费用。", "一分钱都不收。")))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.id()).isEqualTo("faq");
                    assertThat(change.wordings())
                            .containsExactly(new Wording(
                                    LocalizedText.of("不收取任何费用。", "Nothing at all."),
                                    LocalizedText.of("一分钱都不收。", "Nothing at all.")));
                });
    }

    @Test
    void theMessageOfAStateIsToldWithTheState() {
        assertThat(changed(AID, AID + "/workflow.yaml", text -> text.replace("承办人员会与您联系", "承办人员三天内与您联系")))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.what()).isEqualTo(What.STATE);
                    assertThat(change.wordings()).hasSize(1);
                });
    }

    @Test
    void noFileOfAServiceChangesUnsaid() {
        var silent = new ArrayList<String>();
        for (String path : Own.FOLDER.paths()) {
            var file = FILE_OF_A_SERVICE.matcher(path);
            if (file.matches() && CHINESE.matcher(Own.text(path)).find()) {
                List<Change> changes = changed(
                        file.group(1), path, text -> CHINESE.matcher(text).replaceFirst("$0改"));
                if (changes.stream().allMatch(change -> change.wordings().isEmpty())) {
                    silent.add(path + " " + changes);
                }
            }
        }
        assertThat(silent).isEmpty();
    }
}
