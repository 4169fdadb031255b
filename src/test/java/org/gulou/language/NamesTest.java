package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is known of the names outside is known inside, unless a name means something else there. */
class NamesTest {
    private final Names outer = Names.of(Map.of("age", Type.NUMBER, "old", Type.BOOLEAN, "asked", Type.TEXT))
            .behind(Map.of(
                    "old", Rules.named("age >= 65"),
                    "asked", Names.Behind.answer(List.of("old"), true, List.of("age > 3"))))
            .given("age > 18")
            .telling("registered", Map.of("car", Type.BOOLEAN));

    @Test
    void aRowKnowsWhatStandsBehindAndHoldsOutside() {
        var row = outer.inside(Map.of("plate", Type.TEXT)).given("plate != null");

        assertThat(row.behind("old")).contains(Rules.named("age >= 65"));
        assertThat(row.behind("plate")).isEmpty();
        assertThat(row.givens()).containsExactly("plate != null", "age > 18");
        assertThat(row.all()).containsExactlyInAnyOrder("plate", "age", "old", "asked");
        assertThat(row.typeOf("age")).contains(Type.NUMBER);
        assertThat(row.told("registered")).contains(Map.of("car", Type.BOOLEAN));
        assertThat(row.told("permitted")).isEqualTo(Optional.empty());
    }

    @Test
    void whatReadsANameThatMeansSomethingElseInTheRowIsNotKnownThere() {
        var row = outer.inside(Map.of("age", Type.TEXT));

        assertThat(row.behind("old")).isEmpty();
        assertThat(row.behind("asked")).isEmpty();
        assertThat(row.behind("age")).isEmpty();
        assertThat(row.givens()).isEmpty();
        assertThat(row.typeOf("age")).contains(Type.TEXT);
    }

    @Test
    void aNameWithinAnotherIsNotThatName() {
        var row = outer.inside(Map.of("ag", Type.TEXT));

        assertThat(row.behind("old")).isPresent();
        assertThat(row.givens()).containsExactly("age > 18");
    }
}
