package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gulou.kernel.Problem;
import org.junit.jupiter.api.Test;

/** A look-up finds its rows in a vocabulary, however long that is. */
class VocabularyLookUpTest {
    private static final String FORM = "services/healthcare-security/out-of-area-care/form.yaml";
    private static final int SCHOOLS = 3_000;
    private static final String VOCABULARY =
            "id: schools\ntitle: {zh: 学校, en: Schools}\nsource: {zh: 示例, en: Example}\noptions:\n"
                    + IntStream.range(0, SCHOOLS)
                            .mapToObj(number -> ("  - {id: s%d, title: {zh: 学校%d, en: School %d},"
                                            + " attributes: {stage: primary, seats: %d, town: t%d, open: true}}\n")
                                    .formatted(number, number, number, number, number % 50))
                            .collect(Collectors.joining());

    private static Folder with(String lookUp) {
        String changed = Own.text(FORM).replaceFirst("(?m)^    items:\n", "    items:\n" + lookUp);
        return Own.around(FORM, Own.with(FORM, changed))
                .with(Map.of("vocabularies/schools.yaml", VOCABULARY.getBytes(UTF_8)));
    }

    @Test
    void itsAttributesAreReadOfTheTermThatWasChosen() {
        assertThat(Own.problems(with("""
                      - {id: school, kind: lookUp, title: {zh: 学校, en: School}, from: vocab schools, reads: {seats: number}, required: true}
                      - {id: large, kind: boolean, title: {zh: 大, en: Large}, computed: 'school.seats > 1000 and school.stage = "primary"'}
                """))).isEmpty();
    }

    @Test
    void whatItReadsIsAnAttributeOfTheTerms() {
        assertThat(Own.problems(with("""
                      - {id: school, kind: lookUp, title: {zh: 学校, en: School}, from: vocab schools, reads: {seat: number}, required: true}
                """)))
                .extracting(Problem::toString)
                .singleElement()
                .asString()
                .contains("There is no attribute of the vocabulary's terms 'seat'", "Did you mean 'seats'?");
    }
}
