package org.gulou.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gulou.cases.FormWorld;
import org.gulou.cases.Parties;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.definition.Own;
import org.gulou.forms.Answers;
import org.gulou.forms.Journey;
import org.junit.jupiter.api.Test;

class LookAgainTest {
    private static final String FORM = "services/civil-affairs/subsistence-allowance/form.yaml";
    private static final String LANDLORD =
            "      - {id: landlord, kind: text, title: {zh: 房东, en: Landlord}, required: true, maxLength: 40}\n";
    private static final Answers ANSWERS = Answers.NONE
            .with("housing", List.of("rented"))
            .with("rent", List.of("900"))
            .withSettled(Set.of("housing", "rent", "home.street"));

    @Test
    void whatReadsDifferentlyNowIsLookedAtAgain() {
        assertThat(changed("title: {zh: 每月租金, en: Rent per month}", "title: {zh: 每月租金, en: Rent a month}"))
                .containsExactly("rent");
    }

    @Test
    void whatTakesAnotherAnswerNowIsLookedAtAgain() {
        assertThat(changed(
                        "- {id: lent, title: {zh: 借住, en: Living with others}}",
                        "- {id: other, title: {zh: 其他, en: Otherwise}}"))
                .containsExactly("housing");
    }

    @Test
    void whatWasNotAnsweredYetIsSimplyAsked() {
        assertThat(changed("社会保障卡的银行账号", "社会保障卡的账号")).isEmpty();
    }

    @Test
    void theSameFormAsksNothingAgain() {
        assertThat(LookAgain.between(journey(Own.catalogue()), journey(Own.sound(Own.FOLDER))))
                .isEqualTo(LookAgain.NOTHING);
    }

    @Test
    void whatIsAskedMoreOnAPageThatWasContinuedIsNew() {
        LookAgain seen = between("      - id: rent\n", LANDLORD + "      - id: rent\n");

        assertThat(seen.added()).containsExactly("landlord");
        assertThat(seen.changed()).isEmpty();
    }

    @Test
    void whatIsAskedMoreFurtherOnIsSimplyAsked() {
        assertThat(between(
                        "      - id: household\n        kind: group\n",
                        LANDLORD + "      - id: household\n        kind: group\n"))
                .isEqualTo(LookAgain.NOTHING);
    }

    @Test
    void whatWasContinuedSinceNeedsNoSecondLook() {
        assertThat(new LookAgain(Set.of("rent", "housing"), Set.of("landlord")).without(Set.of("rent", "landlord")))
                .isEqualTo(new LookAgain(Set.of("housing"), Set.of()));
    }

    private static Set<String> changed(String old, String by) {
        return between(old, by).changed();
    }

    private static LookAgain between(String old, String by) {
        return LookAgain.between(
                journey(Own.catalogue()), journey(Own.sound(Own.around(FORM, Own.changed(FORM, old, by)))));
    }

    private static Journey journey(Catalogue catalogue) {
        var offer =
                Own.catalogue().offer("subsistence-allowance--touqiao-huangjin").orElseThrow();
        return Journey.of(
                catalogue.version(offer).orElseThrow().form(),
                ANSWERS,
                FormWorld.ofDraft(
                        catalogue,
                        offer,
                        new Parties("王芳", "13800000021", Optional.empty()),
                        Instant.parse("2026-11-25T04:00:00Z")));
    }
}
