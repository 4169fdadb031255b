package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a function cannot make anything of is refused before it runs. */
class ArgumentsTest {
    @ParameterizedTest
    @ValueSource(strings = {"any(0)", "all(\"x\")", "all([1, 2])", "any(n, 3)"})
    void onlyConditionsAreAllOrAnyTrue(String rule) {
        assertThat(Expression.compile(rule, Names.of(Map.of("n", Type.NUMBER)), Type.ANY.orEmpty()))
                .isInstanceOf(Expression.Compilation.Refused.class);
    }

    /** A point before a range or a range before a point: both calls have the same names. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            before(point: 20, range: [1..9])                                                            | false
            before(range: [1..9], point: 20)                                                            | true
            after(point: 20, range: [1..9])                                                             | true
            after(range: [1..9], point: 20)                                                             | false
            includes(point: 3, range: [1..9])                                                           | true
            substring(length: 2, string: "gate", start position: 2)                                     | at
            list replace(newItem: 0, list: [3, 8], match: function(one, by) one > 5)                    | [3, 0]
            list replace(list: [3, 8], position: 1, newItem: 0)                                         | [0, 8]
            """)
    void namesTellWhichArgumentIsWhichAndTheirOrderWhichFunctionIsMeant(String rule, String value) {
        assertThat(Expression.compile(rule, Names.of(Map.of()), Type.ANY.orEmpty()))
                .isInstanceOfSatisfying(
                        Expression.Compilation.Ready.class,
                        ready -> assertThat(Words.of(ready.expression()
                                        .evaluate(Scope.of(Map.of()), Surroundings.at(Instant.EPOCH))))
                                .isEqualTo(value));
    }
}
