package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "upper case(name) | name",
                "boatFee(engine).class | boatFee engine",
                "{total: 1, all: total}.all | total",
                "row.plate in siblings.plate | row in siblings",
                "\"name\" = title // and name | title",
                "\"never closed | ''",
            })
    void onlyNamesAreMentioned(String rule, String names) {
        assertThat(Mentions.in(rule)).containsExactlyInAnyOrder(names.isEmpty() ? new String[0] : names.split(" "));
    }
}
