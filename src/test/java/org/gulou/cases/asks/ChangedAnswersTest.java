package org.gulou.cases.asks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.cases.Parties;
import org.gulou.cases.Proceeding;
import org.gulou.cases.ToldCase;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.definition.Own;
import org.gulou.catalog.definition.Rehearsal;
import org.gulou.language.Value;
import org.gulou.workflow.Move;
import org.junit.jupiter.api.Test;

/** What an official changes of the answers is what she typed anew; all the rest stays as it was filed. */
class ChangedAnswersTest {
    private static final Catalogue CATALOGUE = Own.catalogue();
    private static final String NAME = "云岩区花溪王记米粉店";

    private final Proceeding licensed = licensed();
    private final Move amend = licensed.workflow().move("amend").orElseThrow();

    private static Proceeding licensed() {
        Rehearsal told = Own.DEFINITIONS.examples(Own.FOLDER, CATALOGUE).stream()
                .filter(story -> story.path().endsWith("food-business-licence/examples/misprint-corrected.yaml"))
                .flatMap(story -> story.told().stream())
                .findFirst()
                .orElseThrow();
        return ToldCase.of(told, told.situation(), CATALOGUE, new Parties("申请人", "", Optional.empty()));
    }

    private MoveAnswers read(Map<String, List<String>> typed) {
        return MoveAnswers.read(amend, licensed, key -> typed.getOrDefault(key, List.of()), Optional.empty());
    }

    @Test
    void whatStandsThereIsSuggested() {
        assertThat(Ask.of(amend, licensed))
                .filteredOn(ask -> ask.key().equals("company.name"))
                .singleElement()
                .satisfies(ask -> {
                    assertThat(ask.suggested()).containsExactly(NAME);
                    assertThat(ask.required()).isTrue();
                });
    }

    @Test
    void onlyWhatWasTypedAnewIsGiven() {
        assertThat(read(Map.of(
                                "reason", List.of("印错"),
                                "company.name", List.of(NAME),
                                "premises.street", List.of("头桥街道示例路 9 号")))
                        .given())
                .isEqualTo(Map.of("reason", Value.of("印错"), "premises.street", Value.of("头桥街道示例路 9 号")));
    }

    @Test
    void whatIsBlankedIsToldApartFromWhatIsNotSent() {
        assertThat(read(Map.of("company.name", List.of(""))).given())
                .containsEntry("company.name", Value.EMPTY)
                .doesNotContainKey("company.representative");
    }
}
