package org.gulou.catalog.foreign.orbeon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gulou.catalog.foreign.families.Drafts.item;
import static org.gulou.catalog.foreign.families.Drafts.lost;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gulou.catalog.foreign.Unreadable;
import org.gulou.catalog.foreign.families.Drafts;
import org.gulou.catalog.foreign.families.Families;
import org.gulou.catalog.foreign.forms.Conversion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A form of Orbeon becomes pages, lists and rules; what of it cannot be said here is named at its question. */
class OrbeonTest {
    private static final Path GARDEN = Path.of("src/test/resources/foreign-forms/garden.orbeon.xhtml");
    private static final String FORM = """
            <xh:html xmlns:xh="http://www.w3.org/1999/xhtml" xmlns:xf="http://www.w3.org/2002/xforms"
                xmlns:xxf="http://orbeon.org/oxf/xml/xforms" xmlns:fr="http://orbeon.org/oxf/xml/form-runner">
              <xh:head><xf:model id="fr-form-model">
                <xf:bind id="fr-form-binds">
                  <xf:bind id="income-bind" name="income" type="xf:decimal"/>
                  <xf:bind id="day-bind" name="day" type="xf:date"/>
                  <xf:bind id="many-bind" name="many"/>
                  <xf:bind id="rows-bind" name="rows"><xf:bind id="part-bind" name="part" type="xf:decimal"/></xf:bind>
                  <xf:bind id="asked-bind" name="asked" BIND/>
                </xf:bind>
              </xf:model></xh:head>
              <xh:body><fr:view><fr:body>
                <fr:section id="first-section"><xf:label>First</xf:label>
                  <fr:grid>
                    <fr:c><xf:input id="income-control" bind="income-bind"><xf:label>Income</xf:label></xf:input></fr:c>
                    <fr:c><fr:date id="day-control" bind="day-bind"><xf:label>Day</xf:label></fr:date></fr:c>
                    <fr:c><xf:select id="many-control" bind="many-bind"><xf:label>Many</xf:label>
                      <xf:item><xf:label>One</xf:label><xf:value>one</xf:value></xf:item>
                      <xf:item><xf:label>Two</xf:label><xf:value>two</xf:value></xf:item></xf:select></fr:c>
                  </fr:grid>
                  <fr:grid id="rows-grid" bind="rows-bind" repeat="content" max="5">
                    <fr:c><xf:input id="part-control" bind="part-bind"><xf:label>Part</xf:label></xf:input></fr:c>
                  </fr:grid>
                </fr:section>
                <fr:section id="last-section"><xf:label>Last</xf:label>
                  <fr:grid><fr:c>CONTROL</fr:c></fr:grid>
                </fr:section>
              </fr:body></fr:view></xh:body>
            </xh:html>
            """;
    private static final String ASKED =
            "<xf:input id='asked-control' bind='asked-bind'><xf:label>Asked</xf:label></xf:input>";

    private static Conversion form(String bind, String control) throws Unreadable {
        Conversion draft = Drafts.of(FORM.replace("BIND", bind).replace("CONTROL", control));
        assertThat(Drafts.problems(List.of(draft))).isEmpty();
        return draft;
    }

    private static byte[] zip(String name, byte[] file) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(file);
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $income gt 5 and $income le 10                     | income > 5 and income <= 10
            $income/string() != ''                             | answered(income)
            normalize-space($income) = ''                      | not(answered(income))
            exists($income)                                    | answered(income)
            xxf:is-blank($income)                              | not(answered(income))
            fr:control-typed-value('income') = 3               | income = 3
            instance('fr-form-instance')/first/income = 3      | income = 3
            xxf:split($many) = 'one'                           | "one" in many
            xxf:split($many) = ('one', 'two')                  | "one" in many or "two" in many
            $many = 'one'                                      | "one" in many and count(many) = 1
            count(xxf:split($many)) ge 2                       | count(many) >= 2
            $day lt current-date()                             | day < today()
            $day ge current-date() - xs:dayTimeDuration('P30D') | day >= today() - 30 days
            $day le xs:date('2027-01-31')                      | day <= date("2027-01-31")
            if ($income > 5) then true() else false()          | income > 5
            sum($part) gt 100                                  | sum(rows.part) > 100
            not($income = (1, 2))                              | not(income = 1 or income = 2)
            """)
    void aConditionIsCarriedOver(String there, String here) throws Unreadable {
        Conversion draft = form("relevant=\"" + there + "\"", ASKED);

        assertThat(item(draft, "asked")).contains("show: ").contains(here.replace("\"", "\""));
        assertThat(lost(draft)).doesNotContainKey("Asked");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            some $x in $part satisfies $x gt 3 | 'some'
            upper-case($many) = 'ONE'          | upper-case()
            $income != (1, 2)                  | it compares with several values at once
            let $a := 3 return $income = $a    | 'let'
            """)
    void aConditionThatCannotBeSaidIsTold(String there, String why) throws Unreadable {
        Conversion draft = form("relevant=\"" + there + "\"", ASKED);

        assertThat(lost(draft).get("Asked")).startsWith("It is always asked:").contains(there);
        assertThat(item(draft, "asked")).doesNotContain("show:");
    }

    @Test
    void constraintsThatAreCommonBecomeLimits() throws Unreadable {
        assertThat(item(form("constraint=\"xxf:max-length(40)\"", ASKED), "asked"))
                .contains("maxLength: 40");
        assertThat(item(form("constraint=\"starts-with(., 'A.')\"", ASKED), "asked"))
                .contains("matches(asked, \"^(?:A\\\\.[\\\\s\\\\S]*)$\")");
        assertThat(item(form("type=\"xf:decimal\" constraint=\"xxf:fraction-digits(2)\"", ASKED), "asked"))
                .contains("kind: decimal", "0.01");
        assertThat(item(form("type=\"xf:date\" constraint=\"xxf:future-date()\"", ASKED), "asked"))
                .contains("rule: asked > today()");
    }

    @Test
    void whatCanOnlyBeReadIsNotAsked() throws Unreadable {
        Conversion draft = form("readonly=\"not($income gt 5)\"", ASKED);

        assertThat(item(draft, "asked")).contains("show: income > 5");
        assertThat(lost(draft)).doesNotContainKey("Asked");
    }

    @Test
    void whatIsOnlyPrintedIsNeverAsked() throws Unreadable {
        assertThat(lost(form("relevant=\"$fr-mode = 'pdf'\"", "<fr:date bind='day-bind'/>" + ASKED)))
                .hasEntrySatisfying("Asked", why -> assertThat(why).startsWith("It is never asked here"));
        assertThat(item(form("relevant=\"fr:mode() = ('new', 'edit')\"", ASKED), "asked"))
                .doesNotContain("show:");
    }

    @Test
    void aTypeOfItsOwnIsTold() throws Unreadable {
        assertThat(lost(form("type=\"town:plate\"", ASKED)))
                .containsEntry("Asked", "Its setting is not carried over: type: plate");
    }

    @Test
    void whatATypeOfItsOwnDemandsIsDemandedHere() throws Unreadable {
        String schema = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='urn:town'>"
                + "<xs:simpleType name='plate'><xs:restriction base='town:mark'><xs:pattern value='[A-Z]{2}\\d+'/>"
                + "</xs:restriction></xs:simpleType>"
                + "<xs:simpleType name='mark'><xs:restriction base='xs:string'><xs:maxLength value='8'/>"
                + "</xs:restriction></xs:simpleType></xs:schema></xf:model>";
        Conversion draft = Drafts.of(FORM.replace("BIND", "type=\"town:plate\"")
                .replace("CONTROL", ASKED)
                .replace("</xf:model>", schema));

        assertThat(Drafts.problems(List.of(draft))).isEmpty();
        assertThat(item(draft, "asked")).contains("maxLength: 8", "matches(asked, \"^(?:[A-Z]{2}\\\\d+)$\")");
        assertThat(lost(draft)).doesNotContainKey("Asked");
    }

    @Test
    void aListWithoutWordsHasThoseOfItsSection() throws Unreadable {
        assertThat(item(form("", ASKED), "rows")).contains("kind: group", "en: First", "max: 5");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr:attachment            | multiple="true" | kind: file
            fr:handwritten-signature |                 | Asked
            fr:yesno-input           |                 | kind: boolean
            fr:currency              | prefix="$"      | kind: money
            xf:textarea              |                 | kind: longText
            fr:us-phone              |                 | kind: phone
            """)
    void controlsAreAskedAsWhatTheyAre(String control, String attributes, String here) throws Unreadable {
        String said = attributes == null ? "" : " " + attributes;
        Conversion draft =
                form("", "<" + control + said + " bind='asked-bind'><xf:label>Asked</xf:label></" + control + ">");

        assertThat(draft.draft() + draft.service()).contains(here);
    }

    @Test
    void whatHasNothingLikeItHereIsNamed() throws Unreadable {
        String draft = lost(form(
                        "",
                        "<fr:image-annotation bind='asked-bind'><xf:label>Sketch</xf:label></fr:image-annotation>"
                                + ASKED.replace("asked-control", "more-control")))
                .get("Sketch");

        assertThat(draft).isEqualTo("A component of the type 'image-annotation' has nothing like it here.");
    }

    @Test
    void aSectionOfALibraryThatIsNotThereIsNamed() throws Unreadable {
        Conversion draft = form(
                "",
                ASKED
                        + "<c:address xmlns:c='http://orbeon.org/oxf/xml/form-builder/component/_/library' id='home-control'/>");

        assertThat(lost(draft)).containsEntry("address", "It stands in a library that is not in the file.");
    }

    @Test
    void anExportAsZipIsRead() throws IOException, Unreadable {
        Conversion draft = Families.convert(zip("town/garden/form/form.xhtml", Files.readAllBytes(GARDEN)), List.of())
                .getFirst();

        assertThat(draft.title()).isEqualTo("Garden plot");
        assertThat(draft.draft()).contains("title: {zh: 关于您, en: You}", "hint: {zh: 晚上, en: In the evening}");
    }

    @Test
    void nothingOutsideTheFileIsRead() {
        String doctype = "<!DOCTYPE x [<!ENTITY secret SYSTEM 'file:///etc/passwd'>]>";

        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> Families.convert((doctype + FORM).getBytes(UTF_8), List.of()))
                .satisfies(
                        refused -> assertThat(refused.in("form.xhtml").in("en")).contains("This is no XML"));
    }

    @Test
    void aFormThatIsNestedTooDeeplyIsRefused() {
        String deep = FORM.replace("CONTROL", "<xf:group>".repeat(50_000) + "</xf:group>".repeat(50_000));

        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> Families.convert(deep.getBytes(UTF_8), List.of()));
    }

    @Test
    void whatIsBrokenIsToldByItsLine() {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> Families.convert(
                        FORM.replace("BIND", "").replace("</xf:select>", "").getBytes(UTF_8), List.of()))
                .satisfies(
                        refused -> assertThat(refused.in("form.xhtml").in("en")).contains("form.xhtml:19"));
    }
}
