package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gulou.kernel.Problem;
import org.junit.jupiter.api.Test;

/** Lists that other authorities keep have codes such as HEALTH_FACILITY: an option takes them as they are. */
class CodesOfOthersTest {
    private static final String SERVICE = "services/market-regulation/stall-permit/";

    private static Folder withCode(String code) {
        return SeededMistakesTest.SOUND.with(Map.of(
                SERVICE + "form.yaml", coded("form.yaml", code),
                SERVICE + "examples/one-stall.yaml", coded("examples/one-stall.yaml", code),
                SERVICE + "service.yaml", coded("service.yaml", code),
                SERVICE + "workflow.yaml", coded("workflow.yaml", code)));
    }

    private static byte[] coded(String file, String code) {
        String text = new String(SeededMistakesTest.SOUND.files().getOrDefault(SERVICE + file, new byte[0]), UTF_8);
        return text.replace("\"food\"", "\"" + code + "\"")
                .replace("id: food", "id: " + code)
                .replace("sells: food", "sells: " + code)
                .getBytes(UTF_8);
    }

    @Test
    void anOptionMayHaveAnUnderscore() {
        assertThat(Own.problems(withCode("FRESH_FOOD"))).isEmpty();
    }

    @Test
    void aCodeHasNoBlank() {
        assertThat(Own.problems(withCode("Fresh food")))
                .extracting(Problem::toString)
                .first()
                .asString()
                .contains("Expected the code that is stored and that rules compare with, of letters, digits, - and _;"
                        + " never a label, got 'Fresh food'. Write 'fresh-food'.");
    }
}
