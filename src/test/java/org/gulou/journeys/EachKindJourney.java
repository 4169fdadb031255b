package org.gulou.journeys;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Demonstration;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of question alone on its page, by keyboard and without a script: a mistake, its words, and a good answer. */
@Tag("long")
@ArquillianTest
@RunAsClient
class EachKindJourney {
    private static final Map<String, Visitor> CITIZENS = new HashMap<>();

    private static @Nullable Browser browser;

    static Stream<Arguments> kinds() {
        return EachKind.ALL.stream()
                .flatMap(kind -> Stream.of("zh-CN", "en").map(language -> Arguments.of(kind, language)));
    }

    /** One browser for all, and the services published before the first. */
    private static Browser browser() {
        if (browser == null) {
            browser = Browser.open();
            Demonstration.publishEach(
                    browser, EachKind.ALL.stream().collect(toMap(EachKind::question, EachKind::items)));
        }
        return browser;
    }

    private static void starts(Visitor citizen, String question) {
        citizen.visits("/start/" + Demonstration.service(question) + "--yunyan-government-office");
        citizen.keyboard().types("name", "王芳").types("phone", "13800000021").pressesButton("#guest");
    }

    private static Visitor citizen(String language) {
        return CITIZENS.computeIfAbsent(language, browser()::phoneWithoutScript);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aSignatureDrawnByHandIsShownToBeChecked() {
        Visitor citizen = browser().desk();
        starts(citizen, "signature");
        citizen.keyboard().types("signature", "王芳");
        Page page = citizen.page();
        BoundingBox pad = page.locator(".signature svg").boundingBox();

        page.mouse().move(pad.x + 20, pad.y + 20);
        page.mouse().down();
        page.mouse().move(pad.x + 120, pad.y + 60);
        page.mouse().up();
        citizen.presses("#continue");

        assertThat(page.locator(".drawing path").getAttribute("d")).matches("M\\d+ \\d+L\\d+ \\d+.*");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("kinds")
    void aMistakeIsToldAndAGoodAnswerGoesOn(EachKind kind, String language) {
        Visitor citizen = citizen(language);
        starts(citizen, kind.question());

        kind.slip().accept(citizen);
        citizen.keyboard().pressesButton("#continue");
        var told = citizen.page().locator("#summary a").first();
        String words = told.innerText().strip();
        String place = told.getAttribute("href").substring(1);
        citizen.keyboard().pressesLink("#summary a");

        assertThat(words).isNotBlank();
        assertThat(words)
                .contains(citizen.page().locator(".error").first().innerText().strip());
        assertThat(place).isEqualTo(citizen.page().locator(":focus").getAttribute("id"));
        assertThat(place).startsWith(kind.question());
        kind.repair().accept(citizen);
        citizen.keyboard().pressesButton("#continue");
        assertThat(citizen.page().url()).contains("/check/");
    }
}
