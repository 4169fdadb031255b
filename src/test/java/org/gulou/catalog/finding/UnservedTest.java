package org.gulou.catalog.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.definition.Own;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no service is for is said to be so, and what has to do with the thing comes before what only sounds like an answer. */
class UnservedTest {
    private static final Catalogue CATALOGUE = Own.catalogue();
    private static final Finder FINDER = Finder.over(CATALOGUE);

    private static List<String> found(String words) {
        return FINDER.find(Wish.of(words)).entries().stream()
                .map(Entry::service)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"身份证丢了怎么办", "lost my ID card", "港澳通行证", "police clearance", "怎么改名字"})
    void whatNoServiceIsCalledIsSaidToBeSettledElsewhere(String words) {
        assertThat(FINDER.find(Wish.of(words)).elsewhere()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"护照丢了", "passport", "给孩子上户口要身份证吗", "残疾证", "公租房"})
    void whatAServiceIsForIsSettledHere(String words) {
        assertThat(FINDER.find(Wish.of(words)).elsewhere()).isEmpty();
    }

    @Test
    void whatOnlyDoesTheSameWithAnotherThingIsDoubted() {
        assertThat(FINDER.find(Wish.of("图书证丢了")).doubtful()).isTrue();
        assertThat(FINDER.find(Wish.of("残疾证丢了")).doubtful()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "passprot renewal, ordinary-passport",
        "renew my passport, ordinary-passport",
        "护照到期换新, ordinary-passport"
    })
    void theThingCountsMoreThanWhatIsToBeDoneWithIt(String words, String service) {
        assertThat(found(words)).startsWith(service);
    }

    @Test
    void whatIsContractedIsHeardAsItIsWrittenOut() {
        assertThat(found("my boss won't pay me")).isEqualTo(found("my boss will not pay me"));
        assertThat(found("cant afford food")).isEqualTo(found("cannot afford food"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"怀孕了", "换灯泡", "修下水道"})
    void whatSharesOnlyASyllableIsNotNear(String words) {
        assertThat(FINDER.nearest(words, "zh")).isEmpty();
    }

    @Test
    void whatIsOnlyFiledUnderTheSameThemeIsNotAlike() {
        assertThat(FINDER.alike("food-business-licence", 6))
                .extracting(service -> service.id())
                .containsExactly("company-registration");
    }
}
