package org.gulou.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfStreamsTest {
    private static final int LARGE = 80 << 20;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>",
                "<< /Type /XRef /Filter /FlateDecode >>",
                "<< /Filter /FlateDecode >>",
                "<< /Filter /Fl >>",
                "<< /Filter [/FlateDecode] >>"
            })
    void aStreamThatUnfoldsWithoutEndIsRefusedUnread(String dictionary) {
        byte[] pdf = pdf(dictionary, zeros(LARGE));

        assertThat(PdfFile.fault(pdf)).isEqualTo(Optional.of("upload.unfolds"));
    }

    @Test
    void aHeaderThatReadersSkipHidesNothing() {
        byte[] packed = zeros(LARGE);
        packed[0] = 'x';
        packed[1] = 'x';

        assertThat(PdfStreams.unfoldTooFar(pdf("<< /Type /ObjStm /Filter /FlateDecode >>", packed)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<< /Filter [/ASCIIHexDecode /FlateDecode] >>",
                "<< /Filter [/ASCIIHexDecode % a remark\n/FlateDecode] >>",
                "<< /Filter % a remark\n[ % another\n /ASCIIHexDecode /FlateDecode] /X (obj) >>",
                "<< /Filter [/A85/Fl] >>",
                "<< /Filter /#4cZWDecode >>",
                "<< /Filter 7 0 R >>",
                "<< /Filter [/FlateDecode 7 0 R] >>",
                "<< /Subtype /Image /Filter /RunLengthDecode >>"
            })
    void whatIsPackedOtherwiseMayNotBeLarge(String dictionary) {
        assertThat(PdfStreams.unfoldTooFar(pdf(dictionary, new byte[600 << 10])))
                .isTrue();
        assertThat(PdfStreams.unfoldTooFar(pdf(dictionary, new byte[10 << 10]))).isFalse();
    }

    @Test
    void whatStandsFarFromItsStreamIsSeen() {
        String far = "<< /Filter [/ASCIIHexDecode\0/FlateDecode] /X (" + "x".repeat(5000) + ") >>";

        assertThat(PdfStreams.unfoldTooFar(pdf(far, new byte[600 << 10]))).isTrue();
    }

    @Test
    void whatIsEncryptedIsRefusedUnread() {
        byte[] pdf = pdf("<< /#45ncrypt 9 0 R /Type /XRef >>", new byte[10]);

        assertThat(PdfFile.fault(pdf)).isEqualTo(Optional.of("upload.encrypted"));
    }

    @Test
    void aLargeScanMayUnfoldFurtherThanText() {
        String picture = "<< /Type /XObject /Subtype /Image /Width 5000 /Height 5000 /Filter /FlateDecode >>";

        assertThat(PdfStreams.unfoldTooFar(pdf(picture, zeros(LARGE)))).isFalse();
    }

    @Test
    void whoCallsEverythingAPictureComesToAnEnd() {
        String picture = "<< /Type /ObjStm /Subtype /Image /Filter /FlateDecode >>";

        assertThat(PdfStreams.unfoldTooFar(pdf(picture, zeros(600 << 20)))).isTrue();
    }

    private static byte[] pdf(String dictionary, byte[] stream) {
        var pdf = new ByteArrayOutputStream();
        pdf.writeBytes(("%PDF-1.5\n5 0 obj\n" + dictionary + "\nstream\r\n").getBytes(ISO_8859_1));
        pdf.writeBytes(stream);
        pdf.writeBytes("\nendstream\nendobj\n".getBytes(ISO_8859_1));
        return pdf.toByteArray();
    }

    private static byte[] zeros(int length) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        byte[] some = new byte[1 << 20];
        byte[] out = new byte[1 << 16];
        var packed = new ByteArrayOutputStream();
        for (int done = 0; done < length; done += some.length) {
            deflater.setInput(some);
            while (!deflater.needsInput()) {
                packed.write(out, 0, deflater.deflate(out));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            packed.write(out, 0, deflater.deflate(out));
        }
        deflater.end();
        return packed.toByteArray();
    }
}
