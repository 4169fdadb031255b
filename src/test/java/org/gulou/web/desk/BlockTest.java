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
    private static final LocalizedText NAME = LocalizedText.of("王芳", "Wang Fang");

    @Test
    void aSignatureDrawnByHandIsSeenAtTheDesk() {
        var signed = new Value.Fields(Map.of("name", Value.of("王芳"), "drawing", Value.of("M1 1L20 30")));

        assertThat(lines("signature", signed)).singleElement().returns("M1 1L20 30", Block.Line::drawing);
    }

    @Test
    void whatIsTypedIsNoDrawing() {
        assertThat(lines("text", Value.of("M1 1L20 30"))).singleElement().returns("", Block.Line::drawing);
    }

    @Test
    void aGroupWithoutATitleHasNoHeading() {
        var group = new Entry.Group("company", LocalizedText.NONE, List.of(answer("text", Value.of("云岩张记米粉店"))));

        assertThat(lines(group)).singleElement().returns(Block.Shape.ANSWER, Block.Line::shape);
    }

    private static List<Block.Line> lines(String kind, Value value) {
        return lines(answer(kind, value));
    }

    private static Entry.Answer answer(String kind, Value value) {
        return new Entry.Answer("sign", NAME, kind, value, NAME, false, List.of(), Optional.empty());
    }

    private static List<Block.Line> lines(Entry entry) {
        var page = new FilledForm.Section("page", NAME, List.of(entry));
        var form = new FilledForm(
                List.of(page), Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Set.of());
        return Block.of(form).getFirst().lines();
    }
}
