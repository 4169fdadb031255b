package org.gulou.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import org.gulou.duties.Settings;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is larger than the portal takes is told on the page where it was sent. */
@ArquillianTest
@Tag("once")
class TooLargeIT {
    private static final String BOOK = "book=" + "x".repeat(9 << 20);

    @Inject
    Settings settings;

    @ParameterizedTest
    @CsvSource({
        "wang.fang, /track?from=letter",
        "wang.fang, /account",
        "admin, /admin/bulletin.xhtml",
        "admin, /admin/people.xhtml?q=wang"
    })
    void itIsSaidOnThePageWhereItWasSent(String name, String page) throws Exception {
        Knocking somebody = Knocking.signedIn(name, settings);

        String there = led(somebody.post(page, BOOK));

        assertThat(there).isEqualTo(page + (page.contains("?") ? "&" : "?") + "tooLarge=true");
        assertThat(somebody.get(there).body())
                .contains("id=\"too-large\"", "发送的内容太大", "<title>错误：")
                .contains("/choose?language=en&amp;back=");
    }

    @Test
    void aFormThatGoesElsewhereIsToldOfWhereItStands() throws Exception {
        Knocking somebody = new Knocking(settings.address());

        assertThat(led(somebody.post("/choose", BOOK, "Referer", settings.address() + "/track?from=letter")))
                .isEqualTo("/track?from=letter&tooLarge=true");
    }

    private String led(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow()
                .replace(settings.address().toString(), "");
    }
}
