package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gulou.kernel.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One paper among those of a list, as stories name it: two are for options, one for the second of two rows. */
class NamedPapersTest {
    private static final String FOLDER = "services/market-regulation/stall-permit/";

    private static String told(String handedIn, String due) {
        String form = SeededMistakesTest.text("form.yaml").replace("      - id: otherGoods\n", """
                      - id: gear
                        kind: choices
                        title: {zh: 设备, en: Equipment}
                        options: [{id: gas, title: {zh: 燃气, en: Gas}}, {id: tent, title: {zh: 帐篷, en: Tent}}]
                      - id: otherGoods
                """);
        String service = SeededMistakesTest.text("service.yaml")
                .replace("each: stalls as s\n    title", "each: 'stalls[width > 2] as s'\n    title")
                .replace("fees:\n", """
                  - id: gear-photo
                    each: gear as g
                    title: {zh: '{g} 的照片', en: 'Photo of {g}'}
                    guideTitle: {zh: 每件设备的照片, en: Photo of each item}
                    files: {types: [jpg], maxSize: 5 MB}
                    ways: [upload, at window]
                fees:
                """);
        String story = SeededMistakesTest.text("examples/one-stall.yaml")
                .replace("width: 1.5}", "width: 1}\n    - {number: A2, width: 2.5}\n  gear: [gas, tent]")
                .replace("papers: {stall-photo: upload}", "papers: {" + handedIn + "}")
                .replace("['stall-photo[1]']", "[" + due + "]")
                .replace("totalWidth: 1.5", "totalWidth: 3.5")
                .replace("fee: 20", "fee: 55.5");
        return String.join(
                "\n",
                SeededMistakesTest.told(SeededMistakesTest.SOUND.with(Map.of(
                                FOLDER + "form.yaml", form.getBytes(UTF_8),
                                FOLDER + "service.yaml", service.getBytes(UTF_8),
                                FOLDER + "examples/one-stall.yaml", story.getBytes(UTF_8))))
                        .problems()
                        .stream()
                        .map(Problem::toString)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'gear-photo[tent]': at window|'gear-photo[gas]', 'gear-photo[tent]', 'stall-photo[2]'",
                "'gear-photo[1]': at window|'gear-photo[1]', 'gear-photo[2]', 'stall-photo[1]'",
                "'gear-photo[tent]': upload|'gear-photo[gas]', 'gear-photo[tent]', 'stall-photo[1]'"
            })
    void itIsKnownByItsOptionByItsRowOrByItsPlace(String handedIn, String due) {
        assertThat(told(handedIn + ", gear-photo: upload, 'stall-photo[2]': upload", due))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'gear-photo[stove]'|There is no paper 'gear-photo[stove]' here. Name one of these: gear-photo[gas], gear-photo[tent].",
                "'gear-photo[0]'|There is no paper 'gear-photo[0]' here.",
                "'stall-photo[3]'|Name one of these: stall-photo[2].",
            })
    void oneThatIsNotThereIsToldWithThoseThatAre(String name, String words) {
        assertThat(told(
                        name + ": upload, gear-photo: upload, stall-photo: upload",
                        "'gear-photo[gas]', 'gear-photo[tent]', 'stall-photo[2]'"))
                .contains(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"'gear-photo[gas]', 'stall-photo[2]'", "'gear-photo[gas]', 'gear-photo[2]', 'stall-photo[2]'"})
    void allMustBeNamedInOneManner(String due) {
        assertThat(told("gear-photo: upload, stall-photo: upload", due))
                .contains("The papers that are due are [gear-photo[gas], gear-photo[tent], stall-photo[2]].");
    }
}
