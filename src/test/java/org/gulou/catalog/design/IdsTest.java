package org.gulou.catalog.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdsTest {
    @ParameterizedTest
    @CsvSource({
        "每月收入, Monthly income, monthlyIncome",
        "每月收入, What is your monthly income?, monthlyIncome",
        "每月收入, '', meiYueShouRu",
        "摊车, 2nd cart, q2ndCart",
        "是吗, Is it?, it",
        "'', '', item",
        "？！, ¿¡, item",
        "孩子's, The child's school, childsSchool"
    })
    void aNameIsMadeOfTheEnglishWordsOrOfHowTheChineseOnesAreRead(String zh, String en, String id) {
        assertThat(Ids.camel(new Wording(zh, en), Set.of())).isEqualTo(id).matches(Ids.CAMEL);
    }

    @Test
    void aNameThatIsTakenIsNumbered() {
        assertThat(Ids.camel(new Wording("收入", "Income"), Set.of("income", "income2")))
                .isEqualTo("income3");
    }

    @Test
    void aPageIsNamedInSmallLettersAndHyphens() {
        assertThat(Ids.kebab(new Wording("您家住在哪里？", "Where do you live?"), Set.of()))
                .isEqualTo("where-live")
                .matches(Ids.KEBAB);
    }
}
