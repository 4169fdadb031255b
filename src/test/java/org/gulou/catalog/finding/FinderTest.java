package org.gulou.catalog.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Offer;
import org.gulou.catalog.definition.Own;
import org.gulou.kernel.DivisionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People find a service by their own words, and narrow what they found. */
class FinderTest {
    private static final Catalogue CATALOGUE = Own.catalogue();
    private static final Finder FINDER = Finder.over(CATALOGUE);
    private static final DivisionCode YUNYAN = new DivisionCode("520103");

    private static List<String> found(String words) {
        return services(FINDER.find(Wish.of(words)));
    }

    private static List<String> services(Found found) {
        return found.entries().stream().map(Entry::service).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t"})
    void noWordsListEverything(String words) {
        assertThat(found(words))
                .hasSize(CATALOGUE.services().size() + CATALOGUE.occasions().size())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"收养小孩", "买火车票", "宠物狗证", "出国签证", "献血", "手机坏了", "港澳通行证"})
    void whatOnlyMentionsTheWordsOfAQuestionIsGivenWithDoubt(String words) {
        Found found = FINDER.find(Wish.of(words));
        assertThat(found.entries()).isNotEmpty();
        assertThat(found.doubtful()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "低保", "怎么申请低保", "临救", "gjjtq", "restaraunt", "云岩区", "厂里拖了我半年血汗钱一分没见"})
    void whatIsCalledOrMeantSoIsGivenWithoutDoubt(String words) {
        assertThat(FINDER.find(Wish.of(words)).doubtful()).isFalse();
    }

    @Test
    void withoutWordsTheMostUsedComesFirst() {
        Map<String, Double> use = Map.of("legal-aid", 0.6, "retirement", 0.3);
        assertThat(services(FINDER.find(new Wish("", Optional.empty(), false, Map.of(), use))))
                .startsWith("legal-aid", "retirement");
    }

    @ParameterizedTest
    @ValueSource(strings = {"disability-certificate", "disability-subsidies"})
    void useDecidesBetweenWhatFitsAlike(String used) {
        Map<String, Double> use = Map.of(used, 0.9);
        assertThat(services(FINDER.find(new Wish("残疾人", Optional.empty(), false, Map.of(), use))))
                .startsWith(used);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xylophone",
                "!!!",
                "keywords:*",
                "\u0000",
                "AND OR NOT",
                "\"",
                "(((",
                "\uD800",
                "～～",
                "zzzz",
                "qwrtp"
            })
    void whatFitsNothingFindsNothing(String words) {
        assertThat(found(words)).isEmpty();
    }

    /** As before the first catalogue is read. */
    @Test
    void ofNoServicesNothingIsFound() {
        assertThat(Finder.over(Catalogue.EMPTY).find(Wish.of("低保")).entries()).isEmpty();
    }

    @Test
    void anEndlessQueryIsAnswered() {
        assertThat(found("低保 food ".repeat(10_000))).contains("subsistence-allowance");
    }

    @Test
    void theDepartmentFindsItsServices() {
        assertThat(found("民政厅")).contains("subsistence-allowance");
    }

    @Test
    void thePlaceInTheWordsIsUnderstood() {
        Found found = FINDER.find(Wish.of("云岩区市场监督管理局"));
        assertThat(found.place()).contains(YUNYAN);
        assertThat(services(found)).contains("food-business-licence");
        assertThat(FINDER.find(Wish.of("food licence in Yunyan")).place()).contains(YUNYAN);
    }

    @ParameterizedTest
    @CsvSource({
        "食品经营许可延续, food-business-licence, renew",
        "cancel food licence, food-business-licence, cancel",
        "食品经营许可, food-business-licence, new",
        "结婚证丢了, marriage-registration, reissue",
        "道路运输经营许可证注销, road-freight-permit, cancel",
        "juzhuzheng buban, residence-permit, replace",
        "lost teacher certificate, teacher-qualification, reissue",
        "爱人去世公积金, housing-fund-withdrawal, inherit",
        "食品证快到期, food-business-licence, renew"
    })
    void theVariantThatTheWordsNameIsShown(String words, String service, String variant) {
        assertThat(FINDER.find(Wish.of(words)).entries().getFirst())
                .extracting(Entry::service, Entry::variant)
                .containsExactly(service, variant);
    }

    @Test
    void aFewCharactersOfATitleInTheirOrderFindIt() {
        assertThat(found("临救")).first().isEqualTo("emergency-relief");
    }

    @Test
    void aCharacterThatSaysNothingIsKeptWhereANameBeginsWithIt() {
        assertThat(found("能评批复")).first().isEqualTo("energy-review");
    }

    @Test
    void initialsMayEndWithThoseOfWordsThatSayNothing() {
        assertThat(found("dbsq")).contains("subsistence-allowance");
    }

    /** A second-hand home, transferred: only the first half of it is what the service is called. */
    @Test
    void initialsMayBeThoseOfANameAndOfMoreWords() {
        assertThat(found("esfgh")).first().isEqualTo("real-estate-transfer");
    }

    @Test
    void pinyinNeedsNoSpaceBetweenItAndCharacters() {
        assertThat(found("杉木caifa证")).first().isEqualTo("tree-felling-licence");
    }

    @Test
    void whatIsToBeDoneDoesNotOutweighWhatItIsDoneWith() {
        assertThat(found("结昏证补办")).first().isEqualTo("marriage-registration");
    }

    @ParameterizedTest
    @ValueSource(strings = {"li hun", "lǐ hūn", "lí hūn", "li2 hun1", "LÍHŪN", "li2hun1"})
    void theTonesOfPinyinAreOfNoAccount(String words) {
        assertThat(services(FINDER.find(Wish.of(words)))).first().isEqualTo("divorce-registration");
    }

    @ParameterizedTest
    @CsvSource({
        "補辦營業執照, 补办营业执照",
        "結婚登記要帶身份證嗎, 结婚登记要带身份证吗",
        "老闆拖欠工資怎麼辦, 老板拖欠工资怎么办",
        "孩子讀書沒錢, 孩子读书没钱",
        "雲岩區開飯館, 云岩区开饭馆",
        "殘疾人證丟了, 残疾人证丢了"
    })
    void traditionalCharactersFindWhatTheSimplifiedOnesDo(String traditional, String simplified) {
        Found found = FINDER.find(Wish.of(simplified));
        assertThat(FINDER.find(Wish.of(traditional)))
                .isEqualTo(found)
                .extracting(Found::entries, InstanceOfAssertFactories.LIST)
                .isNotEmpty();
    }

    @Test
    void aPlaceThatIsWrittenWithATraditionalCharacterIsUnderstoodInEither() {
        assertThat(FINDER.find(Wish.of("低保濛江街道")).place())
                .isPresent()
                .isEqualTo(FINDER.find(Wish.of("低保蒙江街道")).place());
    }

    @ParameterizedTest
    @CsvSource({"雷山县西江镇低保, 522634", "西江镇低保, 522634", "Xijiang Town subsistence allowance, 522634"})
    void aTownshipInTheWordsTellsTheCounty(String words, String county) {
        Found found = FINDER.find(Wish.of(words));
        assertThat(found.place()).contains(new DivisionCode(county));
        assertThat(services(found)).first().isEqualTo("subsistence-allowance");
    }

    @Test
    void whatIsNotOfferedAtTheNamedPlaceIsFoundAllTheSame() {
        assertThat(services(FINDER.find(Wish.of("紫云低保")))).startsWith("subsistence-allowance");
    }

    @Test
    void whatIsOfferedInMyCountyComesFirstAndTheRestOnlyIfAsked() {
        var offered = new Wish("", Optional.of(YUNYAN), true, Map.of(), Map.of());
        Found only = FINDER.find(offered);
        assertThat(services(only))
                .isNotEmpty()
                .filteredOn(id -> CATALOGUE.service(id).isPresent())
                .allSatisfy(id -> assertThat(CATALOGUE.offersOf(id).stream().map(Offer::division))
                        .anyMatch(division -> YUNYAN.within(division) || division.within(YUNYAN)));
        Found all = FINDER.find(new Wish("", Optional.of(YUNYAN), false, Map.of(), Map.of()));
        assertThat(services(all))
                .startsWith(services(only).toArray(String[]::new))
                .hasSize(CATALOGUE.services().size() + CATALOGUE.occasions().size());
        assertThat(all.there()).isEqualTo(only.entries().size());
    }

    @Test
    void eachValueOfAFacetCountsWhatItWouldLeave() {
        Found all = FINDER.find(Wish.of(""));
        all.counts()
                .forEach((facet, values) -> values.forEach((value, count) -> assertThat(
                                FINDER.find(new Wish("", Optional.empty(), false, Map.of(facet, value), Map.of()))
                                        .entries())
                        .as("%s %s", facet, value)
                        .hasSize(count)));
    }

    @Test
    void aChosenValueLeavesTheOthersOfItsFacetToChoose() {
        Map<Facet, String> chosen = Map.of(Facet.AUDIENCE, Facet.LEGAL, Facet.FEE, "free");
        Found found = FINDER.find(new Wish("", Optional.empty(), false, chosen, Map.of()));
        assertThat(found.entries())
                .allMatch(entry -> Facet.AUDIENCE.of(entry.guide()).contains(Facet.LEGAL)
                        && Facet.FEE.of(entry.guide()).contains("free"));
        assertThat(found.counts().get(Facet.AUDIENCE)).containsKeys(Facet.PERSON, Facet.LEGAL);
        assertThat(found.counts().get(Facet.FEE)).containsKeys("free", "fee");
    }

    @Test
    void whereOnlyAVariantHasWhatWasChosenTheVariantIsShown() {
        Wish free = new Wish("", Optional.empty(), false, Map.of(Facet.FEE, "free"), Map.of());
        Wish withFee = new Wish("", Optional.empty(), false, Map.of(Facet.FEE, "fee"), Map.of());
        assertThat(FINDER.find(free).entries())
                .filteredOn(entry -> entry.service().equals("construction-permit"))
                .extracting(Entry::variant)
                .containsExactly("extend");
        assertThat(FINDER.find(withFee).entries())
                .filteredOn(entry -> entry.service().equals("residence-permit"))
                .extracting(Entry::variant)
                .containsExactly("replace");
    }

    @ParameterizedTest
    @CsvSource({
        "居, residence-permit",
        "gongj, housing-fund-withdrawal",
        "marri, marriage-registration",
        "食品经, food-business-licence"
    })
    void aBeginningIsEnoughForASuggestion(String words, String service) {
        assertThat(FINDER.suggest(Wish.of(words), 5)).extracting(Entry::service).contains(service);
    }

    @Test
    void theAlphabetIsThatOfPinyinInChineseAndOfTheLettersInEnglish() {
        List<Entry> all = FINDER.find(Wish.of("")).entries();
        Map<String, List<Entry>> chinese = FINDER.alphabet(all, "zh");
        assertThat(List.copyOf(chinese.keySet())).isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(chinese.get("J")).extracting(Entry::service).contains("marriage-registration", "residence-permit");
        assertThat(FINDER.alphabet(all, "en").get("M"))
                .extracting(Entry::service)
                .contains("marriage-registration");
    }

    @ParameterizedTest
    @CsvSource({"婚姻等记处, zh, 婚姻登记", "marraige certifcate xx, en, marriage certificate"})
    void whereLittleIsFoundTheNearestNamesHelp(String words, String language, String name) {
        assertThat(FINDER.nearest(words, language)).contains(name);
    }

    @Test
    void theNearestNamesAreOfTheReadersLanguage() {
        assertThat(FINDER.nearest("abc baby", "zh")).noneMatch(name -> name.matches(".*[a-z].*"));
        assertThat(FINDER.nearest("婚姻等记处", "en")).noneMatch(name -> name.matches(".*\\p{IsHan}.*"));
    }

    @Test
    void servicesOfTheSamePurposeAreAlike() {
        assertThat(FINDER.alike("subsistence-allowance", 4))
                .extracting(service -> service.id())
                .contains("emergency-relief")
                .doesNotContain("subsistence-allowance");
    }
}
