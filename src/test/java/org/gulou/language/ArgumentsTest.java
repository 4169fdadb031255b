package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a function cannot make anything of is refused before it runs. */
class ArgumentsTest {
    @ParameterizedTest
    @ValueSource(strings = {"any(0)", "all(\"x\")", "all([1, 2])", "any(n, 3)"})
    void onlyConditionsAreAllOrAnyTrue(String rule) {
        assertThat(Expression.compile(rule, Names.of(Map.of("n", Type.NUMBER)), Type.ANY.orEmpty()))
                .isInstanceOf(Expression.Compilation.Refused.class);
    }
}
