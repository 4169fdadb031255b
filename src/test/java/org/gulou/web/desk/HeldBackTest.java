package org.gulou.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What tells who is looked for is known by its field. */
class HeldBackTest {
    @Test
    void theJournalReadsThatSomethingWasTypedAndWhatWasChosenButNotWhatWasTyped() {
        assertThat(HeldBack.untold("service=a&text=%E7%8E%8B%E8%8A%B3&order=number", FindFilter::isPersonal))
                .isEqualTo("service=a&order=number&text=%E2%80%A6");
    }

    @Test
    void anEmptyBoxTellsNothing() {
        assertThat(HeldBack.tells("service=a&text=&order=number", FindFilter::isPersonal))
                .isFalse();
        assertThat(HeldBack.tells("text=13800000001", FindFilter::isPersonal)).isTrue();
    }
}
