package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever looks at papers before they are issued learns how many there will be. */
class PreviewedPapersTest {
    @Test
    void onePaperIsShownAsItIs() {
        assertThat(PreviewedPapers.together(List.of("<p>A</p>"), 1)).isEqualTo("<p>A</p>");
    }

    @Test
    void severalAreCountedAndEachBeginsAPage() {
        assertThat(PreviewedPapers.together(List.of("<p>A</p>", "<p>B</p>"), 2))
                .contains("共制作 2 份。", "2 papers are issued.")
                .contains("<p>A</p><div style=\"page-break-before: always\"><p>B</p></div>");
    }

    @Test
    void ofMoreThanAreShownItIsSaid() {
        assertThat(PreviewedPapers.together(List.of("<p>A</p>", "<p>B</p>"), 30))
                .contains("共制作 30 份，此处为前 2 份。", "30 papers are issued; these are the first 2.");
    }

    @Test
    void ofAnEmptyListNothingIsIssued() {
        assertThat(PreviewedPapers.together(List.of(), 0)).contains("清单为空", "no paper is issued");
    }
}
