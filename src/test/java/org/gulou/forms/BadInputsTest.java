package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What people are told about what they typed: each mistake in its exact words, which say what to do. */
class BadInputsTest {
    private static final String BETWEEN_CONTROLS = "\\|";
    private static final Pattern REPEATED = Pattern.compile("(.)×(\\d+)");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/bad-inputs.csv", numLinesToSkip = 1)
    void aMistakeIsToldInWordsThatSayWhatToDo(String question, String typed, String rule, String zh, String en) {
        Mistake mistake = EveryKind.mistake(question, written(typed).split(BETWEEN_CONTROLS, -1))
                .orElseThrow(() -> new AssertionError("'" + typed + "' passes"));

        assertThat(mistake.words().in("zh")).isEqualTo(zh);
        assertThat(mistake.words().in("en")).isEqualTo(en);
        assertThat(mistake.warning() ? mistake.rule() + " (warning)" : mistake.rule())
                .isEqualTo(rule);
    }

    /** A long text, told as {@code 甲×51}. */
    private static String written(String typed) {
        var repeated = REPEATED.matcher(typed);
        return repeated.matches() ? repeated.group(1).repeat(Integer.parseInt(repeated.group(2))) : typed;
    }
}
