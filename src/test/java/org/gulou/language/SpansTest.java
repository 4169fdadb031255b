package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The time between two days is compared with working days and months by a day so long after the first. */
class SpansTest {
    private static final Names NAMES = Names.of(Map.of("from", Type.DATE, "to", Type.DATE))
            .telling("left", Map.of("decision", Type.DAYS.orEmpty()))
            .telling("due", Map.of("decision", Type.DATE.orEmpty()));

    private static List<Fault> faults(String rule) {
        return Expression.compile(rule, NAMES, Type.BOOLEAN.orEmpty()) instanceof Expression.Compilation.Refused refused
                ? refused.faults()
                : List.of();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            left("decision") > 5 working days  | due("decision") > today() + 5 working days
            1 working day >= left("decision")  | today() + 1 working day >= due("decision")
            left("decision") <= 2 months       | due("decision") <= today() + 2 months
            to - from > 5 working days         | to > from + 5 working days
            to - from < 3 months               | to < from + 3 months
            2 years < to - from                | from + 2 years < to
            """)
    void whatHasNoFixedLengthIsComparedAsADay(String rule, String instead) {
        assertThat(faults(rule))
                .singleElement()
                .extracting(fault -> fault.advice().in("en"))
                .isEqualTo("Write " + instead);
        assertThat(faults(instead)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"left(\"decision\") > 5 days", "to - from >= 72 hours", "to > from + 5 working days"})
    void whatHasAFixedLengthIsComparedAsItIs(String rule) {
        assertThat(faults(rule)).isEmpty();
    }
}
