package org.gulou.web.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import org.gulou.cases.Codes;
import org.gulou.kernel.ReadOut;
import org.junit.jupiter.api.Test;

class CodeGroupsTest {
    @Test
    void aCodeReadInGroupsIsTheSameCode() {
        String code = Codes.queryCode();

        assertThat(ReadOut.code(CodeGroups.of(code))).isEqualTo(code);
    }

    @Test
    void aCodeIsShownInGroupsOfFour() {
        assertThat(CodeGroups.of("K3TQ9F2MXA7BC")).isEqualTo("K3TQ-9F2M-XA7BC");
    }
}
