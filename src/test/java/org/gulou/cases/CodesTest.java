package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gulou.kernel.ReadOut;
import org.junit.jupiter.api.Test;

class CodesTest {
    @Test
    void aQueryCodeHas13CharactersThatNobodyConfuses() {
        assertThat(Codes.queryCode()).matches("[0-9A-HJKMNP-TV-Z]{13}");
    }

    @Test
    void aThousandCodesAreAllDifferent() {
        assertThat(IntStream.range(0, 1000).mapToObj(i -> Codes.queryCode()).collect(Collectors.toSet()))
                .hasSize(1000);
    }

    @Test
    void aCodeIsReadHoweverPeopleTypeIt() {
        assertThat(ReadOut.code(" 7k2-oil 9 ")).isEqualTo("7K20119");
        assertThat(ReadOut.code("７ｋ２－ｏｉｌ　９")).isEqualTo("7K20119");
    }
}
