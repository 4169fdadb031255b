package org.gulou.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.gulou.identity.AddressProofs.Judged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressProofTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant LATER = NOW.plus(AddressProofs.GOOD);

    private final AddressProof proof = new AddressProof(AddressProof.id("p-1", "wang@mail.example"));

    @BeforeEach
    void sendACode() {
        proof.ask("123456", LATER);
    }

    private Judged says(String code) {
        return proof.judge(code, AddressProofs.TRIES, NOW);
    }

    @Test
    void theRightCodeProvesTheAddressOnce() {
        assertThat(says("123456")).isEqualTo(Judged.PROVED);
        assertThat(proof.isProved()).isTrue();
        assertThat(says("123456")).isEqualTo(Judged.OVER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"１２３４５６", "123 456", "123-456", "l23456", " 123\u00a0456\u200b"})
    void aCodeIsReadHoweverItIsTyped(String typed) {
        assertThat(says(typed)).isEqualTo(Judged.PROVED);
    }

    @Test
    void afterFiveWrongOnesTheRightOneIsOver() {
        for (int i = 1; i < AddressProofs.TRIES; i++) {
            assertThat(says("000000")).isEqualTo(Judged.WRONG);
        }
        assertThat(says("000000")).isEqualTo(Judged.OVER);

        assertThat(says("123456")).isEqualTo(Judged.OVER);
        assertThat(proof.isProved()).isFalse();
    }

    @Test
    void aCodeEndsWithItsTime() {
        assertThat(proof.judge("123456", AddressProofs.TRIES, LATER)).isEqualTo(Judged.OVER);
    }

    @Test
    void aNewCodeTakesThePlaceOfTheOneBefore() {
        proof.ask("654321", LATER);

        assertThat(says("123456")).isEqualTo(Judged.WRONG);
        assertThat(says("654321")).isEqualTo(Judged.PROVED);
    }

    @Test
    void aNewCodeDoesNotTakeAProofAway() {
        says("123456");

        proof.ask("654321", LATER);

        assertThat(proof.isProved()).isTrue();
    }
}
