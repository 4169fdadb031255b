package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownByTest {
    private static final KnownBy SOMEBODY = new KnownBy("52010319880512004X");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "52010319880512004x",
                " 520103 19880512 004X ",
                "520103-19880512-004X",
                "５２０１０３１９８８０５１２００４Ｘ",
                "520103\u00a019880512\u200b004X"
            })
    void aNumberIsReadHoweverItIsTyped(String typed) {
        assertThat(SOMEBODY.matches(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "520103198805120046", "52010319880512004"})
    void anotherNumberIsAnother(String typed) {
        assertThat(SOMEBODY.matches(typed)).isFalse();
    }
}
