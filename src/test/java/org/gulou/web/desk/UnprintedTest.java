package org.gulou.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnprintedTest {
    @Test
    void eachReasonIsALineOfAPageInTheLookOfTheDesk() {
        String page = new Unprinted("zh", "还不能预览", List.of("请写明理由。", "<b>& 请选择。"), "可以关闭。", "鼓楼").html();

        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains(
                        "<html lang=\"zh\">",
                        "/assets/desk.css",
                        "<li>请写明理由。</li>",
                        "<li>&lt;b&gt;&amp; 请选择。</li>",
                        "可以关闭。")
                .doesNotContain("<b>");
    }
}
