package org.gulou.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class SentAgainTest {
    private static Document read(SentAgain again) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(again.html("Try & again"))));
    }

    @Test
    void everythingThatWasTypedIsInTheFormAsItWasTyped() throws Exception {
        String typed = "\"<script>alert('x')</script>\" & 贵阳";
        var page = read(new SentAgain("/apply/d1/person", Map.of("note", List.of(typed, "two")), true));

        Element form = page.getDocumentElement();
        assertThat(form.getTagName()).isEqualTo("form");
        assertThat(form.getAttribute("action")).isEqualTo("/apply/d1/person");
        assertThat(page.getElementsByTagName("script").getLength()).isZero();
        assertThat(((Element) page.getElementsByTagName("input").item(0)).getAttribute("value"))
                .isEqualTo(typed);
        assertThat(((Element) page.getElementsByTagName("input").item(1)).getAttribute("value"))
                .isEqualTo("two");
    }

    @Test
    void theLinesOfALongAnswerStayLines() {
        assertThat(new SentAgain("/apply/d1/note", Map.of("note", List.of("贵阳\n第二行")), true).html("Try again"))
                .contains("value=\"贵阳\n第二行\"");
    }

    @Test
    void whatWasOnlyOpenedIsOpenedAgainWithWhatWasAskedFor() throws Exception {
        var page = read(new SentAgain("/services?q=\"a&b\"", Map.of(), false));

        assertThat(page.getElementsByTagName("form").getLength()).isZero();
        assertThat(((Element) page.getElementsByTagName("a").item(0)).getAttribute("href"))
                .isEqualTo("/services?q=\"a&b\"");
    }

    @Test
    void noAddressLeadsToAnotherSite() {
        assertThat(new SentAgain("//elsewhere.example/x", Map.of(), false).address())
                .isEqualTo("/elsewhere.example/x");
    }

    @Test
    void whatWasSentIsSentAgainWithoutItsPasswords() {
        var again = SentAgain.of(sent(DispatcherType.REQUEST));

        assertThat(again).isEqualTo(new SentAgain("/desk/case.xhtml", Map.of("move", List.of("grant")), true));
    }

    /** Whoever is refused gets an error page, and with the database away it is this one: it must not become her own wish. */
    @Test
    void whatAnotherSiteHadHerSendIsOnlyOpened() {
        var again = SentAgain.of(sent(DispatcherType.ERROR));

        assertThat(again).isEqualTo(new SentAgain("/desk/case.xhtml", Map.of(), false));
        assertThat(again.html("Try again")).doesNotContain("form", "grant");
    }

    @Test
    void everyPasswordThatAPageAsksForIsSecret() throws IOException {
        Pattern password = Pattern.compile("type=\"password\"[^>]*? name=\"([^\"]+)\"");
        Set<String> asked = new TreeSet<>();
        try (var pages = Files.walk(Path.of("src/main/webapp"))) {
            for (Path page :
                    pages.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
                password.matcher(Files.readString(page)).results().forEach(field -> asked.add(field.group(1)));
            }
        }

        assertThat(asked).contains("password", "present").isSubsetOf(SentAgain.SECRET);
    }

    private static HttpServletRequest sent(DispatcherType dispatched) {
        Map<String, Object> answers = Map.of(
                "getMethod",
                "POST",
                "getRequestURI",
                "/desk/case.xhtml",
                "getDispatcherType",
                dispatched,
                "getParameterMap",
                Map.of("move", new String[] {"grant"}, "password", new String[] {"secret"}, "present", new String[] {
                    "secret"
                }));
        return (HttpServletRequest) Proxy.newProxyInstance(
                SentAgainTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (request, asked, arguments) -> answers.get(asked.getName()));
    }
}
