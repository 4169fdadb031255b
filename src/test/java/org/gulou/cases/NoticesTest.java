package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticesTest {
    @ParameterizedTest
    @CsvSource({"王芳,王*", "欧阳小明,欧***", "王,王", "𬱖二,𬱖*", "Anna Li,A***"})
    void aNoticeShowsOnlyTheFirstCharacterOfAName(String name, String masked) {
        assertThat(Notices.masked(name)).isEqualTo(masked);
    }

    @Test
    void aListNamesAnOrganisationAndMasksAPerson() {
        assertThat(Notices.inLists("王芳", false)).isEqualTo("王*");
        assertThat(Notices.inLists("贵阳小吃店", true)).isEqualTo("贵阳小吃店");
    }
}
