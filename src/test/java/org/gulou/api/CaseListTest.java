package org.gulou.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gulou.cases.OfficeCases.Filed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseListTest {
    private static final Instant FILED = Instant.parse("2026-03-04T05:06:07.000008Z");

    private static Filed filed(String number) {
        return new Filed(number, "care", 1, "王芳", "check", Optional.empty(), FILED, FILED);
    }

    @Test
    void aPartTellsItsLastCaseToTheNext() {
        Filed last = filed("520103-20260304-000017-5");
        CaseList part = CaseList.of(List.of(last, filed("520103-20260304-000018-3")), 1);

        assertThat(part.cases()).extracting(CaseLine::number).containsExactly(last.number());
        assertThat(part.next().flatMap(CaseList::place)).contains(last.place());
    }

    @Test
    void theLastPartTellsNone() {
        assertThat(CaseList.of(List.of(filed("520103-20260304-000017-5")), 1).next())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!", "MjAyNg", "fA", "MjAyNi0wMy0wNHx4"})
    void whatNoPartToldIsNoPlace(String after) {
        assertThat(CaseList.place(after)).isEmpty();
    }
}
