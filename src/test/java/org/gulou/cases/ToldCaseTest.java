package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Letter;
import org.gulou.catalog.definition.Example;
import org.gulou.catalog.definition.Own;
import org.gulou.catalog.definition.Rehearsal;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;
import org.gulou.workflow.Situation;
import org.junit.jupiter.api.Test;

/** A letter of a story reads as that of a real case would. */
class ToldCaseTest {
    private static final Catalogue CATALOGUE = Own.catalogue();
    private static final Parties SOMEBODY = new Parties("申请人", "", Optional.empty());

    @Test
    void answersActsAndFactsStandInTheLetter() {
        assertThat(letter("notice-objection/examples/justified.yaml", "answer"))
                .contains("520103-20260302-000001-4", "车辆登记显示名下有一辆汽车", "2026年3月5日");
    }

    @Test
    void anOptionIsCalledAsTheOfficialReadIt() {
        assertThat(letter("notice-objection/examples/justified.yaml", "answer"))
                .doesNotContain("justified")
                .contains("异议成立");
    }

    @Test
    void everyLetterOfEveryStoryCanBeWritten() {
        var written = new ArrayList<String>();
        for (Example story : Own.DEFINITIONS.examples(Own.FOLDER, CATALOGUE)) {
            story.told()
                    .ifPresent(file -> file.issued().stream().distinct().forEach(id -> written.add(write(file, id))));
        }
        assertThat(written).hasSizeGreaterThan(100).noneMatch(String::isBlank);
    }

    @Test
    void aForecastJudgesACaseByTheFiguresOfTheDayFromWhichAVersionWouldCount() {
        Proceeding filedIn2026 = proceeding("monitored-household/examples/illness-recognised.yaml");

        assertThat(line(filedIn2026, "2025-06-02T00:00:00Z")).isEqualTo(Value.of(new BigDecimal("8600")));
        assertThat(line(filedIn2026, "2027-01-04T00:00:00Z")).isEqualTo(Value.of(new BigDecimal("9000")));
        assertThat(FormWorld.ofCase(CATALOGUE, filedIn2026, Instant.parse("2027-01-04T00:00:00Z"))
                        .around()
                        .get("case"))
                .isInstanceOfSatisfying(
                        Value.Fields.class,
                        facts -> assertThat(facts.fields())
                                .containsEntry("filedOn", Value.of(LocalDate.of(2027, 1, 4)))
                                .containsKey("number"));
    }

    private static Value line(Proceeding proceeding, String moment) {
        return FormWorld.ofCase(CATALOGUE, proceeding, Instant.parse(moment))
                .surroundings()
                .figures()
                .figure("monitored.line", Optional.empty(), Optional.empty());
    }

    private static Proceeding proceeding(String story) {
        Rehearsal file = told(story);
        return ToldCase.of(file, file.situation(), CATALOGUE, SOMEBODY);
    }

    private static Rehearsal told(String story) {
        return Own.DEFINITIONS.examples(Own.FOLDER, CATALOGUE).stream()
                .filter(one -> one.path().endsWith(story))
                .findFirst()
                .flatMap(Example::told)
                .orElseThrow();
    }

    private static String letter(String story, String id) {
        return write(told(story), id);
    }

    private static String write(Rehearsal file, String id) {
        Letter letter = file.version().letter(id).orElseThrow();
        Situation then = file.issuing(id).orElseThrow();
        var words = new LetterWords(
                ToldCase.of(file, then, CATALOGUE, SOMEBODY),
                new OnePaper(letter, Optional.empty()),
                LocalizedText.of("云岩区", "Yunyan"),
                Map.of());
        return letter.template().write(words.data(), LocalizedText.FIRST_LANGUAGE);
    }
}
