package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Demonstration;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of question alone on its page, by keyboard and without a script: a mistake, its words, and a good answer. */
@Tag("long")
@ArquillianTest
@RunAsClient
class EachKindJourney {
    private record Kind(String question, List<String> bad, List<String> good) {}

    private static final List<Kind> KINDS = List.of(
            kind("subject", "x", "路灯"),
            kind("story", "坏了", "昨天晚上路灯坏了"),
            kind("chineseName", "Wang", "王芳"),
            kind("latinName", "王芳", "WANG FANG"),
            kind("street", "", "示例路 1 号"),
            kind("postcode", "55", "550001"),
            kind("phone", "12", "13800000021"),
            kind("email", "a@", "a@example.com"),
            kind("people", "0", "3"),
            kind("area", "big", "80.5"),
            kind("rent", "-1", "1200.50"),
            kind("share", "101", "50"),
            kind("built", "199", "1999"),
            kind("opens", "25:00", "09:30"),
            new Kind("birthday", List.of("1990", "2", "30"), List.of("1990", "1", "2")),
            new Kind("since", List.of("2020", "13"), List.of("2020", "3")),
            new Kind("visit", List.of("2026", "12", "1", "25:00"), List.of("2026", "12", "1", "10:00")),
            new Kind(
                    "stay",
                    List.of("2026", "12", "5", "2026", "12", "1"),
                    List.of("2026", "12", "1", "2026", "12", "5")),
            kind("residentId", "520103198805120047", "520103198805120046"),
            kind("uscc", "abc", ""),
            kind("residencePermit", "123", ""),
            kind("passport", "1", "E12345678"),
            kind("hkMacauPermit", "H1", "H12345678"),
            kind("taiwanPermit", "1", "12345678"),
            kind("foreignerId", "ABC", ""),
            kind("drivingLicence", "1", "520103198805120046"),
            kind("bankCard", "1", "6217000000000000012"),
            kind("iban", "DE", "DE89370400440532013000"),
            kind("plate", "A1", "贵A12345"),
            kind("vin", "1", "1M8GDM9AXKP042788"),
            new Kind("spot", List.of("106.7", "26.5"), List.of("26.5", "106.7")),
            kind("signature", "", "王芳"));

    private static @Nullable Browser browser;

    private static Kind kind(String question, String bad, String good) {
        return new Kind(question, List.of(bad), List.of(good));
    }

    static Stream<Arguments> kinds() {
        return KINDS.stream()
                .flatMap(kind ->
                        Stream.of("zh-CN", "en").map(language -> Arguments.of(kind.question(), kind, language)));
    }

    /** One browser for all, and the services published before the first. */
    private static Browser browser() {
        if (browser == null) {
            browser = Browser.open();
            Demonstration.publishEach(
                    browser, KINDS.stream().map(Kind::question).toList());
        }
        return browser;
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("kinds")
    void aMistakeIsToldAndAGoodAnswerGoesOn(String question, Kind kind, String language) {
        Visitor citizen = browser().phoneWithoutScript(language);
        citizen.visits("/start/" + Demonstration.service(question) + "--yunyan-government-office");
        citizen.keyboard().types("name", "王芳").types("phone", "13800000021").pressesButton("#guest");

        citizen.keyboard().types(question, kind.bad().toArray(String[]::new)).pressesButton("#continue");
        String told = citizen.reads("#summary a");
        citizen.keyboard().pressesLink("#summary a");

        assertThat(told).isNotBlank();
        assertThat(citizen.reads(".error")).isEqualTo(told);
        assertThat(citizen.page().locator(":focus").getAttribute("name")).isEqualTo(question);
        citizen.keyboard().types(question, kind.good().toArray(String[]::new)).pressesButton("#continue");
        assertThat(citizen.page().url()).contains("/check/");
    }
}
