package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * What only looks like a mistake: {@code seeded/sound.csv} holds two changes of the sound service, each as file, what
 * stands there and what is written instead.
 */
class SoundVariationsTest {
    @ParameterizedTest(name = "{2} {5}")
    @CsvFileSource(files = "src/test/resources/seeded/sound.csv", delimiter = '|', quoteCharacter = '`')
    void nothingIsToldOfWhatIsRight(
            String file, String old, String written, String other, String there, String instead) {
        Folder changed = SeededMistakesTest.mistaken(file, old, written);
        String service = "services/market-regulation/stall-permit/";
        String text = new String(changed.files().get(service + other), UTF_8);
        assertThat(text).contains(there);

        SeededMistakesTest.Told told = SeededMistakesTest.told(changed.with(
                Map.of(service + other, text.replace(there, instead).getBytes(UTF_8))));

        assertThat(told).isEqualTo(new SeededMistakesTest.Told(true, List.of()));
    }
}
