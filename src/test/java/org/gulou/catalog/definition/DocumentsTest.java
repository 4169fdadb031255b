package org.gulou.catalog.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Of several documents either will do; one that is named by its id alone is called by it, and its owner is told. */
class DocumentsTest {
    private static final String HOUSING = "services/housing-fund/housing-fund-withdrawal/";
    private static final String BOTH = "{id: certificate, title: {zh: 退休证, en: Retirement certificate}},";

    private static Definitions.Reading with(String document) {
        return Own.DEFINITIONS.read(Own.around(HOUSING, Own.changed(HOUSING + "service.yaml", BOTH, document + ",")));
    }

    @Test
    void aDocumentThatIsOnlyAnIdIsReadAndItsOwnerIsWarned() {
        assertThat(with("retirement-card")).isInstanceOfSatisfying(Definitions.Reading.Sound.class, sound -> {
            assertThat(sound.warnings())
                    .filteredOn(warning -> warning.file().equals(HOUSING + "service.yaml"))
                    .singleElement()
                    .asString()
                    .contains("retirement-card", "title: {zh: …, en: …}");
            assertThat(sound.catalogue()
                            .service("housing-fund-withdrawal")
                            .orElseThrow()
                            .guide()
                            .papers())
                    .flatExtracting(paper ->
                            paper.oneOf().stream().map(words -> words.in("zh")).toList())
                    .contains("retirement card", "退休审批表");
        });
    }

    @Test
    void aDocumentWhoseIdCannotBeOneIsRefusedWhereItStands() {
        assertThat(with("Retirement Card"))
                .isInstanceOfSatisfying(
                        Definitions.Reading.Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.file()).isEqualTo(HOUSING + "service.yaml");
                                    assertThat(problem.reason()).contains("Retirement Card");
                                }));
    }

    @Test
    void aDocumentWithoutANameIsToldWhatItNeeds() {
        assertThat(with("{id: certificate}"))
                .isInstanceOfSatisfying(
                        Definitions.Reading.Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .asString()
                                .contains("title"));
    }
}
