package org.gulou.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseTest {
    @ParameterizedTest
    @CsvSource({
        "贵阳市, 云岩区, 贵阳市云岩区",
        "最多 3 个。, 可以用手机拍照。, 最多 3 个。可以用手机拍照。",
        "Guiyang, Yunyan, Guiyang Yunyan",
        "At most 3., Photos will do., At most 3. Photos will do.",
        "附 3 张, JPG 格式, 附 3 张 JPG 格式",
        "PDF, （原件）, PDF（原件）",
    })
    void aSpaceStandsBetweenWordsButNotBetweenChineseCharacters(String first, String next, String joined) {
        assertThat(Stream.of(first, next).collect(Prose.joined())).isEqualTo(joined);
    }

    @ParameterizedTest
    @CsvSource(
            value = {"'' | a | a", "a | '' | a", "'' | '' | ''"},
            delimiter = '|')
    void nothingStandsBesideNothing(String first, String next, String joined) {
        assertThat(Stream.of(first, next).collect(Prose.joined())).isEqualTo(joined);
    }
}
