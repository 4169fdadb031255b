package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code min} and {@code max} of options go by the order in which the choice lists them, never by their letters. */
class ExtremesTest {
    private static final LinkedHashSet<String> LEVELS = new LinkedHashSet<>(List.of("none", "some", "much"));

    private static Expression.Compilation compiled(String rule, boolean ordered) {
        Type level = new Type.Choice(LEVELS, ordered);
        return Expression.compile(
                rule, Names.of(Map.of("levels", new Type.ListOf(level, 1), "level", level)), Type.ANY);
    }

    private static Value value(String rule) {
        var ready = (Expression.Compilation.Ready) compiled(rule, true);
        return ready.expression()
                .evaluate(
                        Scope.of(Map.of(
                                "levels",
                                new Value.Items(List.of(Value.of("some"), Value.of("much"))),
                                "level",
                                Value.of("none"))),
                        Surroundings.at(Instant.EPOCH));
    }

    @Test
    void theHighestIsTheLastInTheOrder() {
        assertThat(value("max(levels)")).isEqualTo(Value.of("much"));
        assertThat(value("min(level, \"some\")")).isEqualTo(Value.of("none"));
        assertThat(value("max(levels) >= \"some\"")).isEqualTo(Value.TRUE);
    }

    @Test
    void optionsWithoutAnOrderHaveNoHighest() {
        assertThat(compiled("max(levels)", false))
                .isInstanceOfSatisfying(
                        Expression.Compilation.Refused.class,
                        refused -> assertThat(refused.faults().getFirst().suggestion())
                                .contains("ordered: true"));
    }
}
