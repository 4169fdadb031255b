package org.gulou.catalog.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.gulou.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signs that nobody sees, and those of JSON. */
class SignsTest {
    @ParameterizedTest
    @ValueSource(ints = {0x0, 0x7, 0x202e, 0x2067, 0xfeff})
    void aSignThatNobodySeesIsToldWhereItStands(int sign) {
        var mistakes = new Mistakes();

        assertThat(Yaml.read("some.yaml", "a: 1\nb: x" + Character.toString(sign) + "y\n", mistakes))
                .isEmpty();

        assertThat(mistakes.all())
                .extracting(Problem::toString)
                .containsExactly(
                        "some.yaml:2:5: A character stands here that nobody sees: U+%04X. Delete it; it came in with a text that was copied."
                                .formatted(sign));
    }

    @Test
    void signsOfOtherLanguagesAndFacesStand() {
        var mistakes = new Mistakes();

        assertThat(Yaml.read("some.yaml", "a: 中文 हिन्दी\u200c עברית\u200f 👩\u200d👧\n", mistakes))
                .isPresent();

        assertThat(mistakes.all()).isEmpty();
    }

    @Test
    void jsonMayBeIndentedWithTabs() {
        var fields =
                (Node.Fields) Yaml.read("some.yaml", "{\n\t\"a\":\t\"x\\\"\\ty\",\n\t\"b\": [1,\t2]\n}", new Mistakes())
                        .orElseThrow();

        assertThat(fields.stringOrEmpty("a")).isEqualTo("x\"\ty");
        assertThat(fields.keyPlace("b")).hasToString("some.yaml:3:2");
    }
}
