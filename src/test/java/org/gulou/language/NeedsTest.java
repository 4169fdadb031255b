package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeedsTest {
    private static Set<String> needs(String source) {
        var names = Names.of(
                Map.of("a", Type.NUMBER, "b", Type.BOOLEAN, "c", Type.BOOLEAN, "xs", new Type.ListOf(Type.NUMBER)));
        Scope unknown = Scope.of(
                Map.of("a", Value.unknown("a"), "b", Value.unknown("b"), "c", Value.TRUE, "xs", Value.unknown("xs")));
        return switch (Expression.compile(source, names, Type.ANY.orEmpty())) {
            case Expression.Compilation.Ready ready ->
                ready.expression().needs(unknown, Surroundings.at(Instant.EPOCH));
            case Expression.Compilation.Refused(var faults) -> throw new AssertionError(faults);
        };
    }

    @Test
    void onlyAnswersThatCanStillDecideAreNeeded() {
        assertThat(needs("a > 3 and b")).containsExactlyInAnyOrder("a", "b");
        assertThat(needs("a > 3 or c")).isEmpty();
        assertThat(needs("if b then a > 3 else not(a <= 3)")).containsExactly("a");
        assertThat(needs("(a > 3 and b) or (a > 3 and not(b))")).containsExactly("a");
        assertThat(needs("(b or c) and sum(xs) > 3")).containsExactly("xs");
        assertThat(needs("a + 1")).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "count(append([1, 2], a)) = 3",
                "count(insert before([1, 2], 1, a)) = 3",
                "count(list replace([1, 2], 1, a)) = 2",
                "append([1], a)[1] = 1",
                "list contains(append([1], a), 1)",
                "count(append([1], xs)) = 2"
            })
    void anUnknownElementOfAListLeavesTheRestOfItKnown(String rule) {
        assertThat(needs(rule)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"count(append(xs, 1))", "append(xs, 1)[1]"})
    void howLongAnUnknownListIsIsNeeded(String rule) {
        assertThat(needs(rule)).containsExactly("xs");
    }
}
