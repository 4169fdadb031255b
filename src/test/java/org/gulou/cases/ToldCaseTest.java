package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Letter;
import org.gulou.catalog.definition.Example;
import org.gulou.catalog.definition.Own;
import org.gulou.catalog.definition.Rehearsal;
import org.gulou.kernel.LocalizedText;
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

    private static String letter(String story, String id) {
        Rehearsal file = Own.DEFINITIONS.examples(Own.FOLDER, CATALOGUE).stream()
                .filter(one -> one.path().endsWith(story))
                .findFirst()
                .flatMap(Example::told)
                .orElseThrow();
        return write(file, id);
    }

    private static String write(Rehearsal file, String id) {
        Letter letter = file.version().letter(id).orElseThrow();
        Situation then = file.issuing(id).orElseThrow();
        var words = new LetterWords(
                ToldCase.of(file, then, CATALOGUE, SOMEBODY), letter, LocalizedText.of("云岩区", "Yunyan"), Map.of());
        return org.gulou.documents.Letter.of(id, letter.xhtml())
                .write(words.data(Map.of()), LocalizedText.FIRST_LANGUAGE);
    }
}
