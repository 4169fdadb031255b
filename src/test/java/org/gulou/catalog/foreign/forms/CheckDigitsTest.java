package org.gulou.catalog.foreign.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.gulou.language.Expression;
import org.gulou.language.Names;
import org.gulou.language.Surroundings;
import org.gulou.language.Type;
import org.gulou.language.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckDigitsTest {
    @ParameterizedTest
    @CsvSource({
        "bsn, 111222333, true",
        "bsn, 111222334, false",
        "bsn, 111223233, false",
        "fnrfield, 13097248022, true",
        "fnrfield, 130972 48022, true",
        "fnrfield, 13097248032, false",
        "fnrfield, 13097248023, false",
        "orgnr, 974 760 673, true",
        "orgnr, 974 760 674, false",
        "bankaccount, 8601.11.17947, true",
        "bankaccount, 8601.11.17948, false"
    })
    void theDigitsAddUpOrTheNumberIsWrong(String type, String number, boolean right) {
        String rule = CheckDigits.of(type, "answer").orElseThrow();
        var compiled = Expression.compile(rule, Names.of(Map.of("answer", Type.TEXT)), Type.BOOLEAN.orEmpty());

        assertThat(compiled).isInstanceOfSatisfying(Expression.Compilation.Ready.class, ready -> {
            assertThat(ready.warnings()).isEmpty();
            assertThat(ready.expression()
                            .evaluate(name -> Value.of(number), Surroundings.at(Instant.EPOCH))
                            .isTrue())
                    .isEqualTo(right);
        });
    }
}
