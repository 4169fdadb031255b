package org.gulou.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.forms.FilledForm;
import org.gulou.forms.Upload;
import org.gulou.forms.Way;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

class LastLookTest {
    private static final Upload SCAN = new Upload("f1", "scan.pdf", "pdf", 10);
    private static final Upload OTHER = new Upload("f2", "scan.pdf", "pdf", 10);

    private static FilledForm form(String street, String phone, Upload proof) {
        return new FilledForm(
                List.of(new FilledForm.Section(
                        "home", LocalizedText.NONE, List.of(answer("street", street), answer("phone", phone)))),
                Map.of(),
                List.of(),
                List.of(new FilledForm.Paper(
                        "proof", LocalizedText.of("证明", "Proof"), new Way(Way.Means.UPLOAD, ""), "", List.of(proof))),
                List.of(),
                List.of(),
                List.of(),
                Set.of());
    }

    private static FilledForm.Entry answer(String path, String shown) {
        return new FilledForm.Entry.Answer(
                path,
                LocalizedText.NONE,
                "text",
                Value.of(shown),
                LocalizedText.of(shown, shown),
                false,
                List.of(),
                Optional.empty());
    }

    private static LastLook sent(FilledForm form) {
        return LastLook.parse(LastLook.at(form).text());
    }

    @Test
    void whatIsStillTheSameIsNoChange() {
        LastLook seen = sent(form("示例路", "138", SCAN));

        assertThat(seen.differs(LastLook.at(form("示例路", "138", SCAN)))).isFalse();
    }

    @Test
    void eachAnswerAndPaperThatChangedIsNamed() {
        LastLook seen = sent(form("示例路", "138", SCAN));

        assertThat(seen.changed(LastLook.at(form("别的路", "138", OTHER)))).containsExactly("street", "papers.proof");
    }

    @Test
    void whatIsNotAskedAnyMoreIsCounted() {
        LastLook seen = sent(form("示例路", "138", SCAN));
        var less = new FilledForm(List.of(), Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Set.of());

        assertThat(seen.gone(LastLook.at(less))).isEqualTo(3);
        assertThat(seen.differs(LastLook.at(less))).isTrue();
    }

    @Test
    void whoSaysNothingOfWhatSheSawIsNotHeldUp() {
        assertThat(LastLook.parse("").differs(LastLook.at(form("示例路", "138", SCAN))))
                .isFalse();
    }
}
