package org.gulou.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.gulou.duties.Settings;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Who has a code sent is told where it went. */
@ArquillianTest
class ProvenAddressIT {
    @Inject
    Settings settings;

    @Test
    void anAddressTypedInWideLettersIsToldAsItWasWrittenTo() throws Exception {
        String page = Knocking.signedIn("wang.fang", settings)
                .post("/news", "do=code-email&email=ｗａｎｇ．ｆａｎｇ＠ｅｘａｍｐｌｅ．ｏｒｇ")
                .body();

        assertThat(page).contains("已发送到 wang.fang@example.org");
    }
}
