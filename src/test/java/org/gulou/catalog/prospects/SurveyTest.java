package org.gulou.catalog.prospects;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.definition.Own;
import org.gulou.forms.Eligibility.Outcome;
import org.gulou.forms.Question;
import org.gulou.kernel.DivisionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody can get of the catalogue in this repository, a question at a time. */
class SurveyTest {
    private static final Catalogue CATALOGUE = Own.catalogue();
    private static final Prospects.Setting HUAXI = new Prospects.Setting(
            Optional.of(new DivisionCode("520111")), Instant.parse("2026-11-30T08:00:00Z"), Map.of());
    private static final int OTHERS = 200;
    private static final String BIRTH = "person@1.birthDate";

    private static Survey survey(Told told) {
        return CATALOGUE.prospects().survey(told, HUAXI);
    }

    static Stream<Arguments> people() {
        return Stream.of(Whom.SELF, Whom.BUSINESS, Whom.BODY)
                .flatMap(whom -> IntStream.range(0, 2).mapToObj(seed -> Arguments.of(whom, seed)));
    }

    @ParameterizedTest
    @MethodSource("people")
    void everyQuestionCanChangeSomethingAndTheyEnd(Whom whom, int seed) {
        var random = new Random(seed);
        Told told = Told.NOTHING.askingFor(whom);
        Survey survey = survey(told);
        var asked = new HashSet<String>();
        for (Optional<String> next = survey.next(); next.isPresent(); next = survey.next()) {
            String key = next.get();
            assertThat(asked.add(key)).as(key).isTrue();
            Survey.Asked question = survey.asked(key, List.of(), "en").orElseThrow();
            Told before = told;
            assertThat(question.services())
                    .as(key)
                    .anyMatch(service -> canBeSettled(service.id(), before, key, answers(question.question())));
            List<List<String>> answers = answers(question.question());
            told = told.with(key, answers.get(random.nextInt(answers.size())));
            survey = survey(told);
        }
        assertThat(survey.with(Outcome.DEPENDS)).isEmpty();
    }

    /** Whether somebody stands otherwise by another answer to one question, with the same answers to all others. */
    private static boolean canBeSettled(String service, Told told, String key, List<List<String>> answers) {
        return IntStream.range(0, OTHERS)
                .anyMatch(others -> answers.stream()
                                .map(answer -> atTheEnd(service, told.with(key, answer), others))
                                .distinct()
                                .count()
                        > 1);
    }

    private static Outcome atTheEnd(String service, Told told, int others) {
        Survey survey = CATALOGUE.prospects().survey(service, told, HUAXI);
        Optional<String> next = survey.next();
        if (next.isEmpty()) {
            return Stream.of(Outcome.values())
                    .filter(outcome -> survey.count(outcome) > 0)
                    .findFirst()
                    .orElseThrow();
        }
        List<List<String>> answers =
                answers(survey.asked(next.get(), List.of(), "en").orElseThrow().question());
        int chosen = new SplittableRandom(31L * others + next.get().hashCode()).nextInt(answers.size());
        return atTheEnd(service, told.with(next.get(), answers.get(chosen)), others);
    }

    private static String outcome(Survey survey) {
        return Stream.of(Outcome.values())
                .map(outcome -> survey.with(outcome).stream()
                        .map(point -> point.service().id() + point.open().size())
                        .sorted()
                        .toList()
                        .toString())
                .toList()
                .toString();
    }

    private static List<List<String>> answers(Question question) {
        return switch (question.kind()) {
            case "boolean", "choice", "choices" ->
                question.options().stream()
                        .map(option -> List.of(option.value()))
                        .toList();
            case "date" ->
                Stream.of("1930", "1985", "2008", "2020")
                        .map(year -> List.of(year, "5", "1"))
                        .toList();
            case "month" -> List.of(List.of("2015", "5"), List.of("2030", "5"));
            default ->
                Stream.of("1", "20", "400", "900", "20000", "9000000")
                        .map(List::of)
                        .toList();
        };
    }

    @Test
    void theOrderOfAnswersDoesNotMatter() {
        var random = new Random(5);
        Told told = Told.NOTHING.askingFor(Whom.SELF);
        for (int i = 0; i < 12; i++) {
            String key = survey(told).next().orElseThrow();
            List<List<String>> answers = answers(
                    survey(told).asked(key, List.of(), "en").orElseThrow().question());
            told = told.with(key, answers.get(random.nextInt(answers.size())));
        }
        var keys = new ArrayList<>(told.answers().keySet());
        Collections.shuffle(keys, random);
        var shuffled = new LinkedHashMap<String, List<String>>();
        for (String key : keys) {
            shuffled.put(key, told.typed(key));
        }

        assertThat(outcome(survey(new Told(told.whom(), told.events(), shuffled))))
                .isEqualTo(outcome(survey(told)));
    }

    @Test
    void whatSeveralServicesWaitForIsAskedFirst() {
        assertThat(survey(Told.NOTHING.askingFor(Whom.SELF)).next()).contains(BIRTH);
    }

    @Test
    void whoIsEightyMayBeOldEnoughAndIsTooOldToDriveGoods() {
        Survey survey = survey(Told.NOTHING.askingFor(Whom.SELF).with(BIRTH, List.of("1940", "5", "1")));

        assertThat(ids(survey, Outcome.NO))
                .contains("freight-driver-qualification")
                .doesNotContain("old-age-allowance");
        assertThat(ids(survey, Outcome.DEPENDS)).contains("old-age-allowance");
    }

    @Test
    void whoIsEightyIsAskedWhatTheOldAgeAllowanceStillWaitsForBeforeTheQuestionsOfOtherServices() {
        Told told = Told.NOTHING.askingFor(Whom.SELF).with(BIRTH, List.of("1940", "5", "1"));
        String next = survey(told).next().orElseThrow();
        while (survey(told)
                        .asked(next, List.of(), "en")
                        .orElseThrow()
                        .services()
                        .size()
                > 1) {
            told = told.with(next, List.of());
            next = survey(told).next().orElseThrow();
        }

        assertThat(next).startsWith("old-age-allowance:");
    }

    @Test
    void aYoungMotherLearnsThatTheOldAgeAllowanceIsNotForHerAndWhy() {
        Survey survey = survey(Told.NOTHING.askingFor(Whom.SELF).with(BIRTH, List.of("1998", "5", "1")));

        assertThat(survey.with(Outcome.NO))
                .filteredOn(point -> point.service().id().equals("old-age-allowance"))
                .singleElement()
                .satisfies(point -> assertThat(point.eligibility().findings())
                        .filteredOn(finding -> finding.outcome() == Outcome.NO)
                        .extracting(finding -> finding.otherwise().in("en"))
                        .containsExactly("Not 80 yet. You are told when the time comes."));
    }

    @Test
    void theOccasionsOfLifeNarrowWhatIsAskedFor() {
        Survey all = survey(Told.NOTHING.askingFor(Whom.SELF));
        Survey some = survey(Told.NOTHING.askingFor(Whom.SELF).on(List.of("P08")));

        assertThat(some.count(Outcome.DEPENDS)).isPositive().isLessThan(all.count(Outcome.DEPENDS));
    }

    @Test
    void aShopOwnerIsNotAskedAboutWhatIsForPersonsAlone() {
        assertThat(ids(survey(Told.NOTHING.askingFor(Whom.BUSINESS)), Outcome.DEPENDS))
                .contains("food-business-licence", "road-freight-permit")
                .doesNotContain("old-age-allowance", "subsistence-allowance");
    }

    @Test
    void theLimitOfHerCountyDecides() {
        String key = "subsistence-allowance:incomePerHead";
        Told told = Told.NOTHING.askingFor(Whom.SELF).with(key, List.of("100000"));
        var nowhere = new Prospects.Setting(Optional.empty(), HUAXI.now(), Map.of());

        assertThat(ids(survey(told), Outcome.NO)).contains("subsistence-allowance");
        assertThat(CATALOGUE.prospects().survey(told, nowhere).with(Outcome.DEPENDS))
                .filteredOn(point -> point.service().id().equals("subsistence-allowance"))
                .singleElement()
                .satisfies(point -> assertThat(point.hangsOnPlace()).isTrue());
    }

    @Test
    void whatSheDoesNotNeedIsNotAskedAbout() {
        Told told = Told.NOTHING.askingFor(Whom.SELF).without("old-age-allowance");

        assertThat(survey(told).aside()).extracting(service -> service.id()).containsExactly("old-age-allowance");
        assertThat(ids(survey(told), Outcome.DEPENDS)).doesNotContain("old-age-allowance");
        assertThat(ids(survey(told.needing("old-age-allowance")), Outcome.DEPENDS))
                .contains("old-age-allowance");
    }

    @Test
    void whatWasLeftOutIsNotAskedAgain() {
        Told told = Told.NOTHING.askingFor(Whom.SELF).with(BIRTH, List.of());

        assertThat(survey(told).next()).isPresent().get().isNotEqualTo(BIRTH);
        assertThat(ids(survey(told), Outcome.DEPENDS)).contains("old-age-allowance");
    }

    @Test
    void whatTheFormAsksInTheSameWayCanBeCarriedOver() {
        Told told = Told.NOTHING
                .with("tour-guide-licence:hasQualification", List.of("true"))
                .with(BIRTH, List.of("1998", "5", "1"));

        assertThat(CATALOGUE
                        .prospects()
                        .survey("tour-guide-licence", told, HUAXI)
                        .answers())
                .isEqualTo(Map.of("hasQualification", List.of("true")));
    }

    @Test
    void aSessionKeepsWhatWasTold() {
        Told told = Told.NOTHING.askingFor(Whom.SELF).on(List.of("P08")).with(BIRTH, List.of("1998", "5", "1"));

        assertThat(Told.read(told.written())).isEqualTo(told);
    }

    private static Set<String> ids(Survey survey, Outcome outcome) {
        var ids = new HashSet<String>();
        survey.with(outcome).forEach(point -> ids.add(point.service().id()));
        return ids;
    }
}
