package org.gulou.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.gulou.duties.Settings;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has a code sent is told where it went. */
@ArquillianTest
class ProvenAddressIT {
    private static final String HOST = "gulou.mail.host";
    private static final String PORT = "gulou.mail.port";

    @Inject
    Settings settings;

    /** Nobody listens there: it is only known that messages would go out. */
    @BeforeEach
    void mailGoesOut() {
        System.setProperty(HOST, "127.0.0.1");
        System.setProperty(PORT, "9");
    }

    @AfterEach
    void noMoreMailGoesOut() {
        System.clearProperty(HOST);
        System.clearProperty(PORT);
    }

    @Test
    void anAddressTypedInWideLettersIsToldAsItWasWrittenTo() throws Exception {
        String page = Knocking.signedIn("wang.fang", settings)
                .post("/news", "do=code-email&email=ｗａｎｇ．ｆａｎｇ＠ｅｘａｍｐｌｅ．ｏｒｇ")
                .body();

        assertThat(page).contains("已发送到 wang.fang@example.org");
    }
}
