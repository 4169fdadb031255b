package org.gulou.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {
    private final Markdown markdown = new Markdown();

    @Test
    void listsEmphasisAndLinksAreShownAsSuch() {
        assertThat(markdown.html("*Bring*:\n\n- a card\n- [help](https://www.gov.cn/)"))
                .contains(
                        "<em>Bring</em>",
                        "<li>a card</li>",
                        "<a rel=\"nofollow\" href=\"https://www.gov.cn/\">help</a>");
    }

    @Test
    void htmlIsShownAsTextAndAScriptHasNoAddress() {
        assertThat(markdown.html("<script>x()</script> [go](javascript:x)"))
                .doesNotContain("<script", "javascript:")
                .contains("&lt;script&gt;");
    }

    @Test
    void aHeadingWouldBreakTheOutlineOfThePageSoItStaysText() {
        assertThat(markdown.html("# Loud")).doesNotContain("<h1");
    }
}
