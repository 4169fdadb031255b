package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Under which name a case is found. */
class CaseBodiesTest {
    @Test
    void howeverWideItWasTyped() {
        assertThat(CaseBodies.normal("ＡＣＭＥ（云岩）")).isEqualTo("acme(云岩)");
    }

    @Test
    void aNameThatGrowsInTheUsualWidthStillFits() {
        String grown = CaseBodies.normal("\uFDFA".repeat(100));

        assertThat(grown).hasSizeGreaterThan(200);
        assertThat(CaseBodies.cut(grown)).hasSize(200);
        assertThat(CaseBodies.cut("\uD842\uDFB7".repeat(101) + "a").codePointCount(0, 200))
                .isEqualTo(100);
        assertThat(CaseBodies.cut("a" + "\uD842\uDFB7".repeat(101))).hasSize(199);
    }
}
