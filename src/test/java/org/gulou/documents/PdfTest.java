package org.gulou.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.gulou.documents.Letterhead.Proof;
import org.gulou.testbed.PdfUa;
import org.junit.jupiter.api.Test;

class PdfTest {
    private static final VerificationCode CODE = new VerificationCode("3K9QW7XVBD0ZJ8TM4R2C5HN6PA");
    private static final URI ADDRESS = URI.create("https://gulou.example/verify/" + CODE);
    private static final Letterhead HEAD = new Letterhead(
            "zh", "食品经营许可证", "花溪区市场监督管理局", "520111-20260302-000001-0", Optional.of(new Proof(CODE, ADDRESS)));

    @Test
    void textCopiedFromALetterIsTheTextThatWasWritten() throws IOException {
        String written = "生 王芳 䶮 𬱖 鿍 阿依古丽·买买提 食品经营（含网络）〔2026〕3号 ①～⑩ “引号”——A/B ／ 12㎡ ≥5% Nǐ hǎo 胶 拔 巽";

        String copied = Samples.textOf(letter("<p>{words}</p>", Map.of("words", written)));

        assertThat(copied.replaceAll("\\s", "")).contains(written.replaceAll("\\s", ""));
    }

    @Test
    void ideographsFromAllOverTheirRangeComeBack() throws IOException {
        var some = new StringBuilder();
        for (int point = 0x4E00; point < 0x9FA6; point += 37) {
            some.appendCodePoint(point);
        }

        String copied = Samples.textOf(letter("<p>{some}</p>", Map.of("some", some.toString())));

        assertThat(copied.replaceAll("\\s", "")).contains(some);
    }

    @Test
    void aCharacterThatTheFontLacksIsToldByItsNumber() throws IOException {
        assertThat(LetterFont.writable("a☑b\u200Bc\uFE0Fd\te\u0301")).isEqualTo("a〔U+2611〕bcd é");
    }

    @Test
    void theLetterCarriesOfficeNumberPagesAndCode() throws IOException {
        assertThat(Samples.textOf(letter("<p>{a}</p>", Map.of("a", "正文"))))
                .contains("花溪区市场监督管理局", "办件编号 520111-20260302-000001-0", "第 1 页，共 1 页", CODE.toString());
    }

    @Test
    void theLetterIsTaggedForScreenReadersAndCarriesItsFont() throws IOException {
        try (var document = Loader.loadPDF(letter("<h1>许可证</h1>", Map.of()).bytes())) {
            var catalog = document.getDocumentCatalog();

            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getLanguage()).isEqualTo("zh");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("食品经营许可证");
            var resources = document.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded()).isTrue();
            }
        }
    }

    @Test
    void letterCertificateAndReceiptConformToPdfUa() {
        String words = "<article><h1>许可证</h1><p>兹证明 {a}</p><h2>二</h2><ul><li>一项</li><li>二项</li></ul>"
                + "<table><thead><tr><th scope=\"col\">名称</th><th scope=\"col\">数量</th></tr></thead>"
                + "<tbody><tr><td>{a}</td><td>1</td></tr></tbody></table>"
                + "<p class=\"en\">This is to certify.</p><p class=\"seal\">局</p></article>";
        var plain = new Letterhead("zh", "通知书", "花溪区市场监督管理局", "520111-20260302-000001-0", Optional.empty());
        var rows = List.of(new Section("您", List.of(new Section.Row("姓名", "王芳"), new Section.Row("地址", "一\n二"))));

        assertThat(PdfUa.faults(letter(words, Map.of("a", "王芳")).bytes())).isEmpty();
        assertThat(PdfUa.faults(Pdf.letter(
                                plain,
                                LetterTemplate.of("letters/a.html", words),
                                LetterTemplateTest.data(Map.of("a", "王芳")))
                        .bytes()))
                .isEmpty();
        assertThat(PdfUa.faults(Pdf.receipt(plain, rows).bytes())).isEmpty();
    }

    @Test
    void aPaperThatIsNotTaggedDoesNotConformToPdfUa() throws IOException {
        assertThat(PdfUa.faults(Samples.pdf(1))).anyMatch(fault -> fault.startsWith("7.1: "));
    }

    @Test
    void theQrCodeOnThePageLeadsToTheVerification() throws IOException, ReaderException {
        BufferedImage page = PdfFile.page(letter("<p>x</p>", Map.of()).bytes(), 1, 1754);

        assertThat(decoded(page)).isEqualTo(ADDRESS.toString());
    }

    @Test
    void aQrCodeReadsBackAsItsText() throws IOException, ReaderException {
        String text = "https://gulou.example/verify/" + CODE + "?l=zh&name=鼓楼";

        assertThat(decoded(ImageIO.read(new QrCode(text).png().stream()))).isEqualTo(text);
    }

    @Test
    void lettersThatArePrintedAtTheSameTimeKeepTheirOwnWords() {
        List<String> words = IntStream.range(0x4E00, 0x4E40)
                .mapToObj(point -> Character.toString(point).repeat(3))
                .toList();

        assertThat(words.parallelStream().map(PdfTest::copiedFromALetter))
                .zipSatisfy(words, (copied, written) -> assertThat(copied).contains(written));
    }

    private static String copiedFromALetter(String written) {
        try {
            return Samples.textOf(letter("<p>{a}</p>", Map.of("a", written)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void aLetterIsSmall() {
        assertThat(letter("<p>{a}</p>", Map.of("a", "准予许可")).size()).isLessThan(60_000);
    }

    @Test
    void aReceiptShowsEveryAnswerUnderItsHeading() throws IOException {
        var receipt = new Letterhead("en", "Receipt", "Huaxi", "520111-20260302-000001-0", Optional.empty());

        String text = Samples.textOf(Pdf.receipt(
                receipt,
                List.of(
                        new Section("About you", List.of(new Section.Row("Name", "王芳 <b>"))),
                        new Section("Your shop", List.of(new Section.Row("Address", "Road 1\nHuaxi"))))));

        assertThat(text.lines().map(String::strip))
                .containsSequence("Receipt", "About you", "Name 王芳 <b>", "Your shop", "Address Road 1", "Huaxi");
        assertThat(text).contains("Page 1 of 1");
    }

    @Test
    void aLongTextGoesOverAsManyPagesAsItNeedsAndKeepsEveryCharacter() throws IOException {
        String paragraph = String.join("", Collections.nCopies(400, "兹有申请人依照规定提出申请"));

        Content pdf = letter("<p>{a}</p>", Map.of("a", paragraph));

        assertThat(PdfFile.pages(pdf.bytes())).isGreaterThan(2);
        assertThat(Samples.textOf(pdf).codePoints().filter(c -> c == '兹').count())
                .isEqualTo(400);
        assertThat(Samples.textOf(pdf)).contains("第 2 页");
    }

    private static Content letter(String xhtml, Map<String, String> values) {
        return Pdf.letter(HEAD, LetterTemplate.of("letters/a.html", xhtml), LetterTemplateTest.data(values));
    }

    private static String decoded(BufferedImage image) throws ReaderException {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new QRCodeReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))))
                .getText();
    }
}
