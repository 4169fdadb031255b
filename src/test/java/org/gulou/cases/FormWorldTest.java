package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.gulou.catalog.Offer;
import org.gulou.catalog.definition.Own;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

/** What rules read of a case that is not filed yet. */
class FormWorldTest {
    private static final Instant IN_THE_WINDOW = Instant.parse("2026-03-05T01:00:00Z");
    private static final Instant AFTER_THE_WINDOW = Instant.parse("2026-06-05T01:00:00Z");

    private static Value fact(String service, Instant now, String name) {
        Offer offer = Own.catalogue().offersOf(service).getFirst();
        Value facts = FormWorld.ofDraft(Own.catalogue(), offer, new Parties("王芳", "13800000000", Optional.empty()), now)
                .around()
                .get("case");
        return facts instanceof Value.Fields(Map<String, Value> known) && known.containsKey(name)
                ? known.get(name)
                : Value.EMPTY;
    }

    @Test
    void aDraftBelongsToTheRoundInWhichItWouldBeSentToday() {
        assertThat(fact("data-fusion-subsidy", IN_THE_WINDOW, "closesOn"))
                .isEqualTo(Value.of(LocalDate.of(2026, 4, 30)));
        assertThat(fact("data-fusion-subsidy", IN_THE_WINDOW, "batch")).isEqualTo(Value.of("2026-03-01"));
    }

    @Test
    void whileNoRoundIsOpenNobodyKnowsWhichItWillBelongTo() {
        assertThat(fact("data-fusion-subsidy", AFTER_THE_WINDOW, "closesOn").isUnknown())
                .isTrue();
        assertThat(fact("data-fusion-subsidy", AFTER_THE_WINDOW, "batch").isUnknown())
                .isTrue();
    }

    @Test
    void aServiceWithoutRoundsHasNoneForCertain() {
        assertThat(fact("legal-aid", IN_THE_WINDOW, "closesOn")).isEqualTo(Value.EMPTY);
    }

    @Test
    void whatIsStillToHappenIsUnknownAndNotEmpty() {
        for (String fact : new String[] {"number", "state", "certificate", "acceptedOn", "reviewUntil"}) {
            assertThat(fact("legal-aid", IN_THE_WINDOW, fact).isUnknown())
                    .as(fact)
                    .isTrue();
        }
    }
}
