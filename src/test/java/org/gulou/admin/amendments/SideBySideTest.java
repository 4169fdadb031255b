package org.gulou.admin.amendments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gulou.admin.amendments.SideBySide.How;
import org.gulou.admin.amendments.SideBySide.Row;
import org.junit.jupiter.api.Test;

class SideBySideTest {
    @Test
    void aChangedLineStandsBesideWhatItWas() {
        assertThat(SideBySide.of("a\nb\nc\n", "a\nB\nc\n").rows())
                .containsExactly(
                        new Row(How.SAME, 1, "a", 1, "a"),
                        new Row(How.CHANGED, 2, "b", 2, "B"),
                        new Row(How.SAME, 3, "c", 3, "c"));
    }

    @Test
    void farFromAChangeEqualLinesAreLeftOutAndCounted() {
        String text = IntStream.range(0, 20).mapToObj(i -> "line " + i + "\n").collect(Collectors.joining());

        assertThat(SideBySide.of(text, text + "new\n").rows())
                .startsWith(new Row(How.GAP, 17, "", 17, ""))
                .endsWith(new Row(How.ADDED, 0, "", 21, "new"))
                .hasSize(5);
    }

    @Test
    void equalTextsDifferInNothing() {
        assertThat(SideBySide.of("a\n", "a\n").isEmpty()).isTrue();
    }

    @Test
    void aNewFileIsAddedLineByLine() {
        assertThat(SideBySide.of("", "a\nb\n"))
                .extracting(SideBySide::added, SideBySide::removed)
                .containsExactly(2, 0);
    }
}
