package org.gulou.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A table of a long paper stays readable, whatever stands in it. */
class ChapterTest {
    @Test
    void besideALongTextADayKeepsTheWidthOfItsLine() {
        var chapter = new Chapter(
                "消息",
                false,
                List.of("时间", "谁", "内容"),
                List.of(List.of("2026-12-01 03:45", "申请人 王芳", "请予备案。".repeat(800))));

        List<Integer> widths = chapter.widths();

        assertThat(widths.getFirst()).isBetween(18, 24);
        assertThat(widths.getLast()).isGreaterThan(55);
        assertThat(widths.stream().mapToInt(Integer::intValue).sum()).isBetween(97, 100);
    }
}
