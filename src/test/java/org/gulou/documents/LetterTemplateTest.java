package org.gulou.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Problem;
import org.junit.jupiter.api.Test;

class LetterTemplateTest {
    @Test
    void namesStandForTheirValues() {
        assertThat(write("<p>{applicant.name}，您好</p>", Map.of("applicant.name", "王芳")))
                .isEqualTo("<p>王芳，您好</p>");
    }

    @Test
    void aValueIsPlainTextWhateverItLooksLike() {
        assertThat(write("<p>{name}</p>", Map.of("name", "<b>&\"{name}</b>")))
                .isEqualTo("<p>&lt;b&gt;&amp;&quot;{name}&lt;/b&gt;</p>");
    }

    @Property
    void noValueCanBecomeATag(@ForAll String value) {
        assertThat(write("<p>{name}</p>", Map.of("name", value)).replace("<br/>", ""))
                .matches("(?s)<p>[^<>]*</p>");
    }

    @Test
    void aLetterIsCalledAsItIsHeaded() {
        LocalizedText title = LocalizedText.of("受理通知书", "Notice of acceptance");
        String heading = "<article><h1>{item}申请<b>受理</b>通知书</h1> <p class=\"en\">Acceptance: {item}</p></article>";

        assertThat(letter(heading).heading(data(Map.of("item", "A&B")), title))
                .isEqualTo(LocalizedText.of("A&B申请受理通知书", "Acceptance: A&B"));
        assertThat(letter("<article><h1>受理</h1><p>您好</p></article>").heading(data(Map.of()), title))
                .isEqualTo(LocalizedText.of("受理", "Notice of acceptance"));
        assertThat(letter("<p>您好</p>").heading(data(Map.of()), title)).isEqualTo(title);
    }

    @Test
    void aValueOfSeveralLinesIsPrintedOnSeveralLines() {
        assertThat(write("<p>{reason}</p>", Map.of("reason", "one\r\ntwo\n"))).isEqualTo("<p>one<br/>two</p>");
    }

    @Test
    void whatMayBeEmptyHasAFallback() {
        assertThat(write("<p>{endDate | 长期 有效}{city | }.</p>", Map.of())).isEqualTo("<p>长期 有效.</p>");
    }

    @Test
    void aLetterThatWasPublishedBeforeItWasJudgedIsStillWritten() {
        String nested = "<p>{name | {title}}</p>";
        var faults = new ArrayList<Problem>();
        LetterTemplate.read("letters/test.html", nested, faults::add);

        assertThat(faults).as("who publishes it now is refused").hasSize(1);
        assertThat(LetterTemplate.of("letters/test.html", nested).write(data(Map.of("name", "王芳")), "zh"))
                .isEqualTo("<p>王芳</p>");
    }

    @Test
    void aValueThatIsMissingAgainstAllChecksIsSaidToBe() {
        assertThat(write("<p>{endDate}</p>", Map.of())).isEqualTo("<p>(not stated)</p>");
    }

    @Test
    void aPluralFollowsTheNumberAndTheLanguage() {
        var letter =
                letter("<p>{count(children), plural, =0 {no child} one {# child} other {# children of {name}}}</p>");

        assertThat(List.of(0, 1, 2, 1500))
                .extracting(n -> letter.write(data(Map.of("count(children)", n.toString(), "name", "#1")), "en"))
                .containsExactly(
                        "<p>no child</p>", "<p>1 child</p>", "<p>2 children of #1</p>", "<p>1,500 children of #1</p>");
        assertThat(letter.write(data(Map.of("count(children)", "1", "name", "王")), "zh"))
                .isEqualTo("<p>1 children of 王</p>");
    }

    @Test
    void eachRepeatsAnElementForEveryRow() {
        var rows = List.of(Map.of("v.plate", "贵A1"), Map.of("v.plate", "贵B2"));

        assertThat(letter("<table><tr each=\"vehicles as v\"><td>{v.plate} {owner}</td></tr></table>")
                        .write(data(Map.of("owner", "王"), Map.of("vehicles as v", rows)), "zh"))
                .isEqualTo("<table><tr><td>贵A1 王</td></tr><tr><td>贵B2 王</td></tr></table>");
    }

    @Test
    void showIsAskedOfEveryRow() {
        var rows = List.of(Map.of("v.plate", "贵A1", "v.heavy", "true"), Map.of("v.plate", "贵B2"));

        assertThat(letter("<ul><li each=\"vehicles as v\" show=\"v.heavy\">{v.plate}</li></ul>")
                        .write(data(Map.of(), Map.of("vehicles as v", rows)), "zh"))
                .isEqualTo("<ul><li>贵A1</li></ul>");
    }

    @Test
    void whatIsNotShownIsNotAskedEither() {
        var asked = new ArrayList<String>();
        var data = new LetterData(
                (expression, language) -> {
                    asked.add(expression);
                    return Optional.empty();
                },
                number -> Optional.empty(),
                condition -> false,
                (list, name) -> List.of());

        assertThat(letter("<div><p show=\"late\">{secret}</p></div>").write(data, "zh"))
                .isEqualTo("<div></div>");
        assertThat(asked).isEmpty();
    }

    @Test
    void aWholePageIsPrintedAsWhatStandsInIt() {
        LetterTemplate page = letter("""
            <html xmlns="http://www.w3.org/1999/xhtml" lang="zh"><head><title>{name}</title></head>
            <body id="b"><p style="text-align: right">{name}</p></body></html>\
            """);

        assertThat(page.write(data(Map.of("name", "王芳")), "zh"))
                .isEqualTo("<div lang=\"zh\"> <div><p style=\"text-align: right\">王芳</p></div></div>");
    }

    @Test
    void aDocumentTypeIsRefused() {
        assertThat(faults("<!DOCTYPE p [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><p>&x;</p>"))
                .singleElement()
                .extracting(Problem::reason)
                .asString()
                .contains("DOCTYPE");
    }

    @Test
    void whatCouldFetchOrHideSomethingIsRefused() {
        for (String element : List.of("img", "script", "style", "object", "link", "iframe", "a")) {
            assertThat(faults("<p><" + element + "/></p>"))
                    .extracting(Problem::reason)
                    .containsExactly("A letter holds no '" + element + "'.");
        }
        assertThat(faults("<p style=\"background: url(file:///x)\" onclick=\"x()\"/>"))
                .hasSize(2);
        assertThat(faults("<p style=\"text-align: right; display: none\"/>"))
                .extracting(Problem::reason)
                .containsExactly("A letter knows no style 'display'.");
    }

    @Test
    void everyMistakeIsReportedWithItsPlace() {
        assertThat(faults("<div>\n"
                        + "  <p>{}</p>\n"
                        + "  <p>ab {name</p>\n"
                        + "  <p each=\"vehicles\">}</p>\n"
                        + "  <p>{n, plural, one {x}}</p></div>"))
                .extracting(fault -> fault.line() + ":" + fault.column() + " " + fault.reason())
                .containsExactly(
                        "2:7 between the braces stands no name",
                        "3:9 '{' is not closed",
                        "4:3 each=\"vehicles\" does not name its element",
                        "4:22 '}' closes nothing",
                        "5:25 a plural has wordings for =0, =1 …, one and other, and 'other' must be there");
    }

    @Property(tries = 500)
    void anyTextIsReadOrReported(@ForAll String text) {
        var faults = new ArrayList<Problem>();
        var escaped = new Markup().words(text);

        LetterTemplate letter = LetterTemplate.read("l.html", "<p>" + escaped + "</p>", faults::add);

        assertThat(faults.isEmpty()
                        || faults.stream().noneMatch(fault -> fault.reason().startsWith("not well-formed")))
                .isTrue();
        assertThat(letter.write(data(Map.of()), "zh")).startsWith("<p>").endsWith("</p>");
    }

    @Test
    void aLetterWithMistakesIsNeverUsed() {
        assertThatThrownBy(() -> LetterTemplate.of("letters/a.html", "<p>{</p>"))
                .hasMessageContaining("letters/a.html:1:4");
    }

    private static LetterTemplate letter(String xhtml) {
        return LetterTemplate.of("letters/a.html", xhtml);
    }

    private static List<Problem> faults(String xhtml) {
        var faults = new ArrayList<Problem>();
        LetterTemplate.read("letters/a.html", xhtml, faults::add);
        return faults;
    }

    private static String write(String xhtml, Map<String, String> values) {
        return letter(xhtml).write(data(values), "en");
    }

    static LetterData data(Map<String, String> values) {
        return data(values, Map.of());
    }

    private static LetterData data(Map<String, String> values, Map<String, List<Map<String, String>>> rows) {
        return new LetterData(
                (expression, language) -> Optional.ofNullable(values.get(expression)),
                expression -> Optional.ofNullable(values.get(expression)).map(BigDecimal::new),
                condition -> "true".equals(values.get(condition)),
                (list, name) -> rows.getOrDefault(list + " as " + name, List.of()).stream()
                        .map(row -> {
                            var inside = new HashMap<>(values);
                            inside.putAll(row);
                            return data(inside, rows);
                        })
                        .toList());
    }
}
