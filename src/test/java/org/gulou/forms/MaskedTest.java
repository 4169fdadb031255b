package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was filed is shown to strangers without the middle of a number by which somebody is known or paid. */
class MaskedTest {
    @ParameterizedTest
    @CsvSource({
        "residentId, 520103198805120046, 5201**********0046",
        "bankCard, 6222020200112233445, 6222***********3445",
        "text, 东街 12 号, 东街 12 号"
    })
    void ofAnAnswer(String kind, String written, String read) {
        var label = LocalizedText.of("项", "Item");
        var answer = new FilledForm.Entry.Answer(
                "it",
                label,
                kind,
                Value.of(written),
                LocalizedText.of(written, written),
                false,
                List.of(),
                Optional.empty());

        assertThat(Masked.of(answer)).isEqualTo(LocalizedText.of(read, read));
    }
}
