package org.gulou.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.gulou.catalog.definition.Own;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People find a service by their own words, in both languages, and with typing errors. */
class SearchTest {
    private static final Catalogue CATALOGUE = Own.catalogue();
    private static final Search SEARCH = Search.over(CATALOGUE);

    @ParameterizedTest(name = "{0} finds {1} first")
    @CsvSource(textBlock = """
                    低保,                        subsistence-allowance
                    最低生活保障,                subsistence-allowance
                    怎么办低保,                  subsistence-allowance
                    dibao,                       subsistence-allowance
                    Subsistence Allowance,       subsistence-allowance
                    subsistance alowance,        subsistence-allowance
                    异地就医,                    out-of-area-care
                    到外省看病,                  out-of-area-care
                    medical care in another province, out-of-area-care
                    poor,                        subsistence-allowance
                    家里穷没收入,                subsistence-allowance
                    拉货,                        road-freight-permit
                    跑运输,                      road-freight-permit
                    外地看病,                    out-of-area-care
                    开饭店,                      food-business-licence
                    食品经营许可,                food-business-licence
                    food licence,                food-business-licence
                    food licnce,                 food-business-licence
                    FOOD LICENSE,                food-business-licence
                    ｆｏｏｄ licence,            food-business-licence
                    how do I get a licence for my food business, food-business-licence
                    """)
    void wordsFind(String words, String service) {
        assertThat(SEARCH.find(words)).extracting(Service::id).startsWith(service);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t"})
    void noWordsListEverything(String words) {
        assertThat(SEARCH.find(words)).containsExactlyElementsOf(CATALOGUE.services());
    }

    @ParameterizedTest
    @ValueSource(strings = {"xylophone", "!!!", "keywords:*", "\u0000", "AND OR NOT", "\"", "(((", "\uD800", "～～"})
    void whatFitsNothingFindsNothing(String words) {
        assertThat(SEARCH.find(words)).isEmpty();
    }

    @Test
    void anEndlessQueryIsAnswered() {
        assertThat(SEARCH.find("低保 food ".repeat(10_000))).isNotEmpty();
    }

    @Test
    void theDepartmentFindsItsServices() {
        assertThat(SEARCH.find("民政厅")).extracting(Service::id).contains("subsistence-allowance");
    }

    @Test
    void anOfficeFindsWhatItOffers() {
        assertThat(SEARCH.find("云岩区市场监督管理局")).extracting(Service::id).contains("food-business-licence");
    }
}
