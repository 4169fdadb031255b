package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.gulou.catalog.SmallService;
import org.gulou.kernel.Problem;
import org.junit.jupiter.api.Test;

/** A named rule that lacks a value is told where it is written, once, however many read it. */
class LackingRulesTest {
    private static final String FOLDER = "services/government-office/small/";
    private static final String ASKED = "{id: wage, kind: integer, title: {zh: 收入, en: Wage}, min: 0, max: 9}";
    private static final String TWICE =
            "eligibility: [{id: one, when: rich, else: {zh: 一, en: One}}, {id: two, when: not(rich), else: {zh: 二, en: Two}}]";

    private static List<String> told(String rules, String... guide) {
        var files = new TreeMap<String, byte[]>();
        SmallService.named("small")
                .guided(guide)
                .asking(ASKED)
                .with("form.yaml", form -> form + rules)
                .files()
                .forEach((name, text) -> files.put(FOLDER + name, text.getBytes(UTF_8)));
        return SeededMistakesTest.told(SeededMistakesTest.SOUND.with(files)).problems().stream()
                .map(Problem::toString)
                .filter(problem -> problem.contains("/small/"))
                .toList();
    }

    @Test
    void aRuleThatTwoConditionsReadIsToldOnceWhereItIsWritten() {
        assertThat(told("rules:\n  rich: wage > 3\n", TWICE))
                .filteredOn(problem -> problem.contains("empty"))
                .singleElement()
                .asString()
                .startsWith(FOLDER + "form.yaml:9:9: 'rich' may be empty, and a value is needed where it is read."
                        + " 'wage' may be left empty")
                .contains("It is read at " + FOLDER + "service.yaml:2");
    }

    @Test
    void ofRulesWithinEachOtherItIsTheInnermost() {
        assertThat(told("rules:\n  double: wage * 2\n  rich: double > 3\n", TWICE))
                .filteredOn(problem -> problem.contains("empty"))
                .singleElement()
                .asString()
                .startsWith(FOLDER + "form.yaml:9:11: 'double' may be empty");
    }

    @Test
    void whatIsReadInTheConditionItselfIsToldThere() {
        assertThat(told("", "eligibility: [{id: one, when: wage > 3, else: {zh: 一, en: One}}]"))
                .filteredOn(problem -> problem.contains("empty"))
                .singleElement()
                .asString()
                .startsWith(FOLDER + "service.yaml:2");
    }
}
