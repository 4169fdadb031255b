package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list that is null is no list of one; a null within a list is one of its elements. */
class EmptyListsTest {
    private static final Names NAMES = Names.of(Map.of("xs", new Type.ListOf(Type.NUMBER).orEmpty()));

    private static Value value(String source) {
        return switch (Expression.compile(source, NAMES, Type.ANY.orEmpty())) {
            case Expression.Compilation.Ready ready ->
                ready.expression().evaluate(name -> Value.EMPTY, Surroundings.at(Instant.EPOCH));
            case Expression.Compilation.Refused(var faults) -> throw new AssertionError(faults.toString());
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "count(null)",
                "count(xs)",
                "concatenate(null, [1])",
                "concatenate([1], xs)",
                "union(xs, [1])",
                "append(xs, 1)",
                "reverse(xs)"
            })
    void nothingComesOfAListThatIsNull(String source) {
        assertThat(value(source)).isEqualTo(Value.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"count([null]) = 1", "count(1) = 1", "concatenate([null], [1]) = [null, 1]"})
    void anElementThatIsNullCounts(String source) {
        assertThat(value(source)).isEqualTo(Value.TRUE);
    }

    @Test
    void aFieldCalledItemIsMeantBeforeTheElementItself() {
        assertThat(value("[{item: 5}, {item: 2}][item > 3] = [{item: 5}]")).isEqualTo(Value.TRUE);
    }

    @Test
    void anArgumentThatIsNeededCannotBeLeftOutByName() {
        assertThat(Expression.compile("substring(start position: 1)", NAMES, Type.ANY.orEmpty()))
                .isInstanceOf(Expression.Compilation.Refused.class);
    }
}
