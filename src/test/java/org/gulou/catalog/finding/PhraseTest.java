package org.gulou.catalog.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people say, wherever they say it. */
class PhraseTest {
    @ParameterizedTest
    @CsvSource({
        "老公…没了, 我老公上个月没了, true",
        "老公…没了, 没了老公, false",
        "老公…没了, 老公在外头, false",
        "died…flat, my husband died and left me a flat, true",
        "died…flat, he died flat out, true",
        "died…flat, he died flatly, false",
        "老公|男人…没了|过世, 我男人过世好几年, true",
        "lost|have lost…arm|leg, he lost a leg, true",
        "wage, our wages are late, false",
        "工资, 拖工资了, true"
    })
    void thePiecesFollowEachOtherInAnyOfTheirWords(String phrase, String text, boolean said) {
        assertThat(Phrase.of(phrase).isIn(" " + text + " ")).isEqualTo(said);
    }
}
