package org.gulou.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gulou.documents.FileType.JPG;
import static org.gulou.documents.FileType.PDF;
import static org.gulou.documents.FileType.PNG;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.gulou.documents.Checked.Accepted;
import org.gulou.documents.Checked.Refused;
import org.gulou.documents.Upload.Limits;
import org.junit.jupiter.api.Test;

class UploadTest {
    private static final Limits ANY = new Limits(EnumSet.allOf(FileType.class), 3, 1024 * 1024);

    @Test
    void aPlainPdfIsAccepted() throws IOException {
        byte[] pdf = Samples.pdf(2);

        assertThat(check("户口本.pdf", pdf)).isEqualTo(new Accepted("户口本.pdf", PDF, Content.of(pdf)));
    }

    @Test
    void picturesAreAcceptedHoweverTheirEndIsWritten() throws IOException {
        assertThat(check("a.JPEG", Samples.picture("jpeg", 40, 30))).isInstanceOf(Accepted.class);
        assertThat(check("a.png", Samples.picture("png", 40, 30))).isInstanceOf(Accepted.class);
    }

    @Test
    void aTypeThatThePaperDoesNotTakeIsRefusedWithTheTypesItTakes() throws IOException {
        var onlyPictures = new Limits(Set.of(PNG, JPG), 3, 1024);

        assertThat(Upload.check("a.pdf", stream(Samples.pdf(1)), onlyPictures, 0))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.words("zh")).contains("转换成 JPG、PNG 文件");
                    assertThat(refused.words("en")).contains("to JPG, PNG,");
                });
    }

    @Test
    void pagesAndDrawingsAreRefused() throws IOException {
        byte[] drawing = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".getBytes(UTF_8);

        assertThat(key("a.svg", drawing)).isEqualTo("upload.wrongType");
        assertThat(key("a.html", drawing)).isEqualTo("upload.wrongType");
        assertThat(key("a.png", drawing)).isEqualTo("upload.spoofed");
    }

    @Test
    void aFileUnderAFalseNameIsRefused() throws IOException {
        assertThat(key("photo.jpg", Samples.picture("png", 4, 4))).isEqualTo("upload.spoofed");
        assertThat(key("scan.pdf", "MZ program".getBytes(UTF_8))).isEqualTo("upload.spoofed");
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        assertThat(key("a.pdf", new byte[0])).isEqualTo("upload.empty");
    }

    @Test
    void aHugeFileIsRefusedAfterOneByteTooMany() throws IOException {
        var endless = new InputStream() {
            int read;

            @Override
            public int read() {
                read++;
                return 'x';
            }
        };

        assertThat(Upload.check("a.pdf", endless, new Limits(Set.of(PDF), 1, 2048), 0))
                .isEqualTo(new Refused("upload.tooLarge", "a.pdf", "2 kB"));
        assertThat(endless.read).isEqualTo(2049);
    }

    @Test
    void aFileOfExactlyTheAllowedSizeIsAccepted() throws IOException {
        byte[] pdf = Samples.pdf(1);

        assertThat(Upload.check("a.pdf", stream(pdf), new Limits(Set.of(PDF), 1, pdf.length), 0))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void oneFileMoreThanThePaperTakesIsRefused() throws IOException {
        assertThat(Upload.check("a.pdf", stream(Samples.pdf(1)), ANY, 3)).isEqualTo(new Refused("upload.tooMany", "3"));
    }

    @Test
    void aPictureThatIsAlsoAnArchiveIsRefused() throws IOException {
        var archive = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("run.class"));
        }

        assertThat(key("a.jpg", Samples.join(Samples.picture("jpeg", 8, 8), archive.toByteArray())))
                .isEqualTo("upload.disguised");
    }

    @Test
    void aPictureThatIsAlsoAPageIsRefused() throws IOException {
        byte[] jpeg = Samples.picture("jpeg", 8, 8);
        byte[] comment = "<script>alert(1)</script>".getBytes(UTF_8);
        byte[] segment = ByteBuffer.allocate(4 + comment.length)
                .putShort((short) 0xFFFE)
                .putShort((short) (2 + comment.length))
                .put(comment)
                .array();
        byte[] both = Samples.join(Arrays.copyOf(jpeg, 2), segment, Arrays.copyOfRange(jpeg, 2, jpeg.length));

        assertThat(key("a.jpg", both)).isEqualTo("upload.disguised");
    }

    @Test
    void aPdfThatBeginsLaterIsRefused() throws IOException {
        byte[] late = Samples.join("GIF89a\n".getBytes(UTF_8), Samples.pdf(1));

        assertThat(check("a.pdf", late)).isInstanceOf(Refused.class);
    }

    @Test
    void aPictureOfTooManyPixelsIsRefusedBeforeItIsDecoded() throws IOException {
        assertThat(key("bomb.png", pngThatClaims(19_999, 19_999))).isEqualTo("upload.tooManyPixels");
        assertThat(key("strip.png", pngThatClaims(20_001, 1))).isEqualTo("upload.tooManyPixels");
    }

    @Test
    void aPdfWithAPictureOfTooManyPixelsIsRefused() throws IOException {
        byte[] pdf = Samples.pdf(1, document -> {
            var flood = new COSStream();
            flood.setItem(COSName.TYPE, COSName.XOBJECT);
            flood.setItem(COSName.SUBTYPE, COSName.IMAGE);
            flood.setInt(COSName.WIDTH, 60_000);
            flood.setInt(COSName.HEIGHT, 60_000);
            try (var out = flood.createOutputStream()) {
                out.write(0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            document.getPage(0).getCOSObject().setItem(COSName.getPDFName("Flood"), flood);
        });

        assertThat(key("a.pdf", pdf)).isEqualTo("upload.tooManyPixels");
    }

    @Test
    void aPdfWithAPasswordIsRefused() throws IOException {
        for (String password : new String[] {"secret", ""}) {
            byte[] locked = Samples.pdf(1, document -> {
                try {
                    document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });

            assertThat(key("a.pdf", locked)).as("password '%s'", password).isEqualTo("upload.encrypted");
        }
    }

    @Test
    void aPdfMustHavePagesButNotTooMany() throws IOException {
        assertThat(key("a.pdf", Samples.pdf(0))).isEqualTo("upload.broken");
        assertThat(check("a.pdf", Samples.pdf(200))).isInstanceOf(Accepted.class);
        assertThat(key("a.pdf", Samples.pdf(201))).isEqualTo("upload.tooManyPages");
    }

    @Test
    void brokenFilesAreRefused() throws IOException {
        byte[] png = Samples.picture("png", 300, 300);

        assertThat(key("a.pdf", "%PDF-1.7\nnothing more".getBytes(UTF_8))).isEqualTo("upload.broken");
        assertThat(key("a.png", Arrays.copyOf(png, png.length / 2))).isEqualTo("upload.broken");
    }

    @Property(tries = 300)
    void anyDamageToAFileEndsInAnAnswer(@ForAll int place, @ForAll byte value, @ForAll FileType type)
            throws IOException {
        byte[] bytes = switch (type) {
            case PDF -> Samples.pdf(1);
            case JPG -> Samples.picture("jpeg", 20, 20);
            case PNG -> Samples.picture("png", 20, 20);
        };
        bytes[Math.floorMod(place, bytes.length)] = value;

        Checked answer = check("a." + type.name(), bytes);

        assertThat(answer instanceof Accepted || ((Refused) answer).key().startsWith("upload."))
                .isTrue();
    }

    @Test
    void theReasonSaysWhatToDoInBothLanguages() throws IOException {
        var refused = (Refused) check("a{0}.pdf", new byte[0]);

        assertThat(refused.words("zh")).isEqualTo("“a{0}.pdf”是空文件。请检查文件能否打开，再重新上传。");
        assertThat(refused.words("en"))
                .isEqualTo("“a{0}.pdf” is empty. Check that the file opens, then upload it again.");
    }

    @Test
    void aQuotationMarkThatTheBrowserWroteOtherwiseIsShownAsOne() {
        assertThat(FileName.clean("委托书%22正本%22.pdf").shown()).isEqualTo("委托书\"正本\".pdf");
        assertThat(FileName.clean("a%22/../b%0D%0A.pdf").shown()).isEqualTo("b.pdf");
    }

    @Test
    void aNameIsShownWithoutFoldersAndTricks() {
        assertThat(FileName.clean("C:\\fake\\户口本 (1).PDF").shown()).isEqualTo("户口本 (1).PDF");
        assertThat(FileName.clean("../../etc/passwd").shown()).isEqualTo("passwd");
        assertThat(FileName.clean("bill\u202Egpj.exe\r\n").shown()).isEqualTo("billgpj.exe");
    }

    @Property
    void aCleanNameIsShortAndHasNoControlCharacters(@ForAll @StringLength(max = 400) String name) {
        String shown = FileName.clean(name).shown();

        assertThat(shown.codePointCount(0, shown.length())).isLessThanOrEqualTo(132);
        assertThat(shown).doesNotContainPattern("[\\p{Cc}\\p{Cf}/\\\\]");
    }

    @Test
    void noPaperMayTakeFilesThatDoNotFitInMemory() {
        assertThatThrownBy(() -> new Limits(Set.of(PDF), 1, Upload.LARGEST + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] pngThatClaims(int width, int height) throws IOException {
        byte[] png = Samples.picture("png", 2, 2);
        ByteBuffer header = ByteBuffer.wrap(png);
        header.putInt(16, width).putInt(20, height);
        var sum = new CRC32();
        sum.update(png, 12, 17);
        header.putInt(29, (int) sum.getValue());
        return png;
    }

    private static Checked check(String name, byte[] bytes) throws IOException {
        return Upload.check(name, stream(bytes), ANY, 0);
    }

    private static String key(String name, byte[] bytes) throws IOException {
        return check(name, bytes) instanceof Refused refused ? refused.key() : "accepted";
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
