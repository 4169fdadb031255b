package org.gulou.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gulou.cases.FormWorld;
import org.gulou.cases.Parties;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Succession;
import org.gulou.catalog.definition.Own;
import org.gulou.forms.Answers;
import org.gulou.kernel.LocalizedText;
import org.junit.jupiter.api.Test;

class LostAnswersTest {
    private static final String FORM = "services/civil-affairs/subsistence-allowance/form.yaml";
    private static final Answers ANSWERS =
            Answers.NONE.with("housing", List.of("lent")).with("home.street", List.of("头桥路1号"));

    @Test
    void inTheSameFormNothingIsLost() {
        assertThat(lost(Own.catalogue(), Succession.PLAIN)).isEmpty();
    }

    @Test
    void anAnswerThatIsNoneAnyMoreIsCalledAsItsQuestionWas() {
        Catalogue newer = changed(
                "- {id: lent, title: {zh: 借住, en: Living with others}}",
                "- {id: other, title: {zh: 其他, en: Otherwise}}");

        assertThat(lost(newer, Succession.PLAIN))
                .singleElement()
                .satisfies(title -> assertThat(title.in("zh")).isNotEmpty());
    }

    @Test
    void whatIsOnlyCalledOtherwiseIsNotLost() {
        var renames = new Succession(
                List.of(new Succession.Renamed(Pattern.compile("^()old"), "housing")), List.of(), Optional.empty());
        Answers before = Answers.NONE.with("old", List.of("lent"));

        assertThat(lost(Own.catalogue(), renames, before)).isEmpty();
        assertThat(lost(Own.catalogue(), Succession.PLAIN, before)).hasSize(1);
    }

    private static List<LocalizedText> lost(Catalogue newer, Succession renames) {
        return lost(newer, renames, ANSWERS);
    }

    private static List<LocalizedText> lost(Catalogue newer, Succession renames, Answers answers) {
        Offer offer =
                Own.catalogue().offer("subsistence-allowance--touqiao-huangjin").orElseThrow();
        return LostAnswers.between(
                Own.catalogue().version(offer).orElseThrow().form(),
                newer.version(offer).orElseThrow().form(),
                renames,
                answers,
                FormWorld.ofDraft(
                        newer, offer, new Parties("", "", Optional.empty()), Instant.parse("2026-11-25T04:00:00Z")));
    }

    private static Catalogue changed(String old, String by) {
        return Own.sound(Own.around(FORM, Own.changed(FORM, old, by)));
    }
}
