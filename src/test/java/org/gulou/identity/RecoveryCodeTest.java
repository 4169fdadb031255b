package org.gulou.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecoveryCodeTest {
    @Test
    void aCodeHasFourGroupsOfFourLettersThatNobodyMisreads() {
        assertThat(RecoveryCode.fresh()).matches("([0-9a-hj-km-np-tv-z]{4}-){3}[0-9a-hj-km-np-tv-z]{4}");
    }

    @Test
    void hyphensBlanksCapitalsAndMisreadLettersDoNotCount() {
        assertThat(RecoveryCode.hash("p", "AB0O 1lI2ab00abcd"))
                .isEqualTo(RecoveryCode.hash("p", "ab00-1112-ab00-abcd"));
    }

    @Test
    void theSameCodeOfSomebodyElseIsAnotherOne() {
        assertThat(RecoveryCode.hash("p", "ab12")).isNotEqualTo(RecoveryCode.hash("q", "ab12"));
    }
}
