package org.gulou.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.forms.FilledForm;
import org.gulou.forms.FilledForm.Entry;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

class BlockTest {
    @Test
    void aSignatureDrawnByHandIsSeenAtTheDesk() {
        var signed = new Value.Fields(Map.of("name", Value.of("王芳"), "drawing", Value.of("M1 1L20 30")));

        assertThat(lines("signature", signed)).singleElement().returns("M1 1L20 30", Block.Line::drawing);
    }

    @Test
    void whatIsTypedIsNoDrawing() {
        assertThat(lines("text", Value.of("M1 1L20 30"))).singleElement().returns("", Block.Line::drawing);
    }

    private static List<Block.Line> lines(String kind, Value value) {
        var name = LocalizedText.of("王芳", "Wang Fang");
        var answer = new Entry.Answer("sign", name, kind, value, name, false, List.of(), Optional.empty());
        var page = new FilledForm.Section("page", name, List.of(answer));
        var form = new FilledForm(
                List.of(page), Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Set.of());
        return Block.of(form).getFirst().lines();
    }
}
