package org.gulou.cases.asks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.cases.Parties;
import org.gulou.cases.Proceeding;
import org.gulou.cases.ToldCase;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.definition.Folder;
import org.gulou.catalog.definition.Own;
import org.gulou.catalog.definition.Rehearsal;
import org.gulou.language.Value;
import org.gulou.workflow.Move;
import org.junit.jupiter.api.Test;

/** A small item of a move may propose what most will write; it counts as soon as it is sent, as it stands or changed. */
class ProposedTest {
    private static final String SERVICE = "services/market-regulation/food-business-licence/";
    private static final String STORY = SERVICE + "examples/misprint-corrected.yaml";

    private static Proceeding licensed(String rule) {
        Folder changed = Own.changed(
                SERVICE + "workflow.yaml",
                "needs: [reason, company.name",
                "needs: [{id: copies, kind: integer, title: {zh: 份数, en: Copies}, default: %s}, reason, company.name"
                        .formatted(rule));
        Catalogue catalogue = Own.sound(Own.around(STORY, changed));
        Rehearsal told = Own.DEFINITIONS.examples(changed, catalogue).stream()
                .filter(story -> story.path().equals(STORY))
                .flatMap(story -> story.told().stream())
                .findFirst()
                .orElseThrow();
        return ToldCase.of(told, told.situation(), catalogue, new Parties("申请人", "", Optional.empty()));
    }

    private static Move amend(Proceeding of) {
        return of.workflow().move("amend").orElseThrow();
    }

    private static List<String> suggested(String rule) {
        Proceeding licensed = licensed(rule);
        return Ask.of(amend(licensed), licensed)
                .filter(ask -> ask.key().equals("copies"))
                .findFirst()
                .orElseThrow()
                .suggested();
    }

    @Test
    void whatTheRuleGivesInThisCaseStandsThere() {
        assertThat(suggested("string length(company.name)")).containsExactly("10");
        assertThat(suggested("if company.name = \"\" then 1 else null"))
                .as("nothing to propose")
                .isEmpty();
    }

    @Test
    void itCountsOnlyOnceItIsSent() {
        Proceeding licensed = licensed("2");

        assertThat(MoveAnswers.read(amend(licensed), licensed, key -> List.of(), Optional.empty())
                        .given())
                .isEmpty();
        assertThat(MoveAnswers.read(
                                amend(licensed),
                                licensed,
                                key -> key.equals("copies") ? List.of("2") : List.of(),
                                Optional.empty())
                        .given())
                .isEqualTo(Map.of("copies", Value.of(new BigDecimal("2"))));
    }
}
