package org.gulou.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpKeyTest {
    private static final TotpKey KEY = TotpKey.of("12345678901234567890".getBytes(US_ASCII));
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:10Z");
    private static final long STEP = TotpKey.step(NOW);

    @Test
    void aKeyIsWrittenAsAppsReadIt() {
        assertThat(KEY.text()).isEqualTo("gezdgnbvgy3tqojqgezdgnbvgy3tqojq");
        assertThat(new TotpKey("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")).isEqualTo(KEY);
    }

    @Property(tries = 200)
    void noByteOfAKeyIsLost(@ForAll @Size(20) byte[] bytes) {
        assertThat(new TotpKey(TotpKey.of(bytes).text()).code(1))
                .isEqualTo(TotpKey.of(bytes).code(1));
        assertThat(TotpKey.of(bytes).text()).hasSize(32);
    }

    /** RFC 4226, appendix D. */
    @ParameterizedTest
    @CsvSource({
        "0, 755224",
        "1, 287082",
        "2, 359152",
        "3, 969429",
        "4, 338314",
        "5, 254676",
        "6, 287922",
        "7, 162583",
        "8, 399871",
        "9, 520489"
    })
    void codesAreThoseOfRfc4226(long step, String code) {
        assertThat(KEY.code(step)).isEqualTo(code);
    }

    /** RFC 6238, appendix B, for SHA-1: six digits are the last of its eight. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codesOfMomentsAreThoseOfRfc6238(long second, String eight) {
        assertThat(KEY.code(TotpKey.step(Instant.ofEpochSecond(second)))).isEqualTo(eight.substring(2));
    }

    @ParameterizedTest
    @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
    void oneHalfMinuteEitherSideIsLetPass(long beside, boolean right) {
        assertThat(KEY.matching(KEY.code(STEP + beside), NOW, 0).isPresent()).isEqualTo(right);
    }

    @Test
    void aCodeIsTakenOnce() {
        assertThat(KEY.matching(KEY.code(STEP), NOW, STEP - 1)).isEqualTo(OptionalLong.of(STEP));
        assertThat(KEY.matching(KEY.code(STEP), NOW, STEP)).isEmpty();
    }

    @Test
    void afterALaterCodeNoEarlierOneIsTaken() {
        assertThat(KEY.matching(KEY.code(STEP), NOW, STEP + 1)).isEmpty();
    }

    @Test
    void nothingButSixDigitsIsACode() {
        assertThat(KEY.matching("", NOW, 0)).isEmpty();
        assertThat(KEY.matching(KEY.code(STEP).substring(1), NOW, 0)).isEmpty();
    }

    @Test
    void aKeyIsPrintedNowhere() {
        assertThat(KEY.toString()).doesNotContainIgnoringCase(KEY.text());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TotpKey("secret of somebody"))
                .withMessageContaining("32 letters")
                .withMessageNotContaining("secret of somebody");
    }
}
