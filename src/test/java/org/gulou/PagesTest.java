package org.gulou;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PagesTest {

    private static final Pattern OFFICE = Pattern.compile(".*/(desk|admin|office)(/.*|\\.xhtml)");

    @ParameterizedTest
    @MethodSource("pages")
    void aPageHasNoStyleNoScriptAndNoWordsOfItsOwn(Path page) {
        boolean forCitizens = !OFFICE.matcher(page.toString()).matches();

        assertThat(Page.faults(Words.read(page), forCitizens)).isEmpty();
    }

    /** Both templates say what was too large; a form on a page without one of them would be answered by a page that says nothing. */
    @ParameterizedTest
    @MethodSource("pages")
    void aPageWithAFormStandsInATemplate(Path page) {
        String xhtml = Words.read(page);
        boolean isPart = page.toString().contains("/WEB-INF/");

        assertThat(isPart || !xhtml.contains("<form") || xhtml.contains("template=\"/WEB-INF/templates/"))
                .isTrue();
        assertThat(page.endsWith("templates/citizen.xhtml") || page.endsWith("templates/office.xhtml"))
                .isEqualTo(xhtml.contains("sendLimit.exceeded"));
    }

    static Stream<Path> pages() {
        return Words.sources("xhtml");
    }

    @Test
    void eachKindOfFaultIsSeen() {
        var page = """
                <html xmlns="http://www.w3.org/1999/xhtml" xmlns:h="jakarta.faces.html" xmlns:p="primefaces">
                  <style/><p style="color: red" onclick="go()">Welcome #{user}</p>
                  <img alt="a drum"/><script>go()</script><h:commandLink/><p:calendar/>
                  <input type="date" maxlength="10"/><time>#{day}</time>
                  <input aria-describedby="#{question.id}-of #{question.describedBy()}"/>
                </html>
                """;

        assertThat(Page.faults(page, true))
                .containsExactly(
                        "line 2 has inline <style>",
                        "line 2 has style=",
                        "line 2 has onclick=",
                        "line 2 says \"Welcome #{user}\" in one language",
                        "line 3 says alt=\"a drum\" in one language",
                        "line 3 has inline <script>",
                        "line 3 says \"go()\" in one language",
                        "line 3 has <h:commandLink>, which works only with a script",
                        "line 3 has <p:calendar>, which works only with a script",
                        "line 4 limits the length of type=\"date\"",
                        "line 4 has <time> in words alone",
                        "line 5 says null in aria-describedby where nothing describes it");
    }
}
