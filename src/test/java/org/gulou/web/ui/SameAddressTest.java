package org.gulou.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SameAddressTest {
    private static final String FORM = "/desk/preview";

    @Test
    void nothingLeadsToAPageThatWasRefusedButTheRefusal() {
        var address = new SameAddress("/track", "from=letter&refused=7&q=1");

        assertThat(address).hasToString("/track?from=letter&q=1");
        assertThat(address.telling(SameAddress.REFUSED, "8")).isEqualTo("/track?from=letter&q=1&refused=8");
    }

    @Test
    void oneWordIsSaidOfTheFormThatWasSentLast() {
        var address = new SameAddress("/track", "tooLarge=true");

        assertThat(address.telling(SameAddress.REFUSED, "8")).isEqualTo("/track?refused=8");
        assertThat(address.telling(SameAddress.TOO_LARGE, "true")).isEqualTo("/track?tooLarge=true");
        assertThat(address).hasToString("/track?tooLarge=true");
    }

    @Test
    void aFormLeadsBackToThePageWhereItStandsWhereverItGoes() {
        assertThat(SameAddress.ofForm(from("https://gulou.example/desk/case.xhtml?number=520103-1")))
                .hasToString("/desk/case.xhtml?number=520103-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://elsewhere.example/desk/case.xhtml",
                "https://gulou.example//elsewhere.example/",
                "https://gulou.example/ /",
                "about:blank"
            })
    void whereNoPageOfOursIsNamedItLeadsToWhereTheFormWent(String page) {
        assertThat(SameAddress.ofForm(from(page))).hasToString(FORM);
    }

    private static HttpServletRequest from(String page) {
        var headers = Map.of("Host", "gulou.example", "Referer", page);
        return (HttpServletRequest) Proxy.newProxyInstance(
                SameAddressTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "getHeader" -> headers.get(arguments[0]);
                    case "getRequestURI" -> FORM;
                    default -> null;
                });
    }
}
