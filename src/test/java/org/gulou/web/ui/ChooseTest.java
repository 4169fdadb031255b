package org.gulou.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChooseTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/my", "/apply/abc/papers?from=check", "/service/x#places"})
    void aPathOfThePortalIsGoneBackTo(String path) {
        assertThat(Choose.ours(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "my",
                "https://elsewhere.example/",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "/\t/elsewhere.example",
                "/my\r\nSet-Cookie: a=b",
                "javascript:alert(1)"
            })
    void noOtherPlaceIsGoneTo(String address) {
        assertThat(Choose.ours(address)).isFalse();
    }
}
