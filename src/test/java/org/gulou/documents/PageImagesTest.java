package org.gulou.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageImagesTest {
    @Test
    void everyPageOfAPdfIsPainted() throws IOException {
        Content pdf = Content.of(Samples.pdf(2));

        assertThat(PageImages.count(FileType.PDF, pdf)).isEqualTo(2);
        assertThat(image(PageImages.page(FileType.PDF, pdf, 2)).getWidth()).isBetween(1270, 1280);
    }

    @Test
    void thereIsNoPageBeforeTheFirstAndAfterTheLast() throws IOException {
        Content pdf = Content.of(Samples.pdf(2));

        for (int page : new int[] {0, 3}) {
            assertThatThrownBy(() -> PageImages.page(FileType.PDF, pdf, page))
                    .hasMessage("There is no page " + page + " in a file of 2");
        }
    }

    @Test
    void aPageAsLargeAsAWallIsPaintedSmall() throws IOException {
        Content wall = Content.of(
                Samples.pdf(1, document -> document.getPage(0).setMediaBox(new PDRectangle(14_400, 14_400))));

        assertThat(image(PageImages.page(FileType.PDF, wall, 1)).getWidth()).isLessThanOrEqualTo(1755);
    }

    @Test
    void formsThatDrawFormsComeToAnEnd() throws IOException {
        Content endless = Content.of(Samples.pdf(1, PageImagesTest::drawEndlessly));

        assertThatThrownBy(() -> PageImages.page(FileType.PDF, endless, 1))
                .hasRootCauseInstanceOf(BoundedPainter.Endless.class);
    }

    /** Twelve levels, each of which draws the next ten times. */
    private static void drawEndlessly(PDDocument document) {
        PDPage page = document.getPage(0);
        try {
            PDFormXObject inner = form(document, "0 0 1 1 re f");
            for (int level = 0; level < 12; level++) {
                PDFormXObject outer = form(document, "/F Do ".repeat(10));
                outer.setResources(drawing(inner));
                inner = outer;
            }
            page.setResources(drawing(inner));
            var content = new PDStream(document);
            try (var out = content.createOutputStream()) {
                out.write("/F Do".getBytes(UTF_8));
            }
            page.setContents(content);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static PDResources drawing(PDFormXObject form) {
        var resources = new PDResources();
        resources.put(COSName.getPDFName("F"), form);
        return resources;
    }

    private static PDFormXObject form(PDDocument document, String drawing) throws IOException {
        var form = new PDFormXObject(document);
        form.setBBox(new PDRectangle(100, 100));
        try (var out = form.getContentStream().createOutputStream()) {
            out.write(drawing.getBytes(UTF_8));
        }
        return form;
    }

    @Test
    void aLargePhotoIsMadeSmaller() throws IOException {
        Content photo = Content.of(Samples.picture("jpeg", 4000, 1000));

        BufferedImage shown = image(PageImages.page(FileType.JPG, photo, 1));

        assertThat(shown.getWidth()).isEqualTo(1754);
        assertThat(shown.getHeight()).isEqualTo(438);
    }

    @Test
    void whatIsClearInAPictureIsWhite() throws IOException {
        var clear = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(clear, "png", bytes);

        BufferedImage shown = image(PageImages.page(FileType.PNG, Content.of(bytes.toByteArray()), 1));

        assertThat(new Color(shown.getRGB(10, 10))).isEqualTo(Color.WHITE);
    }

    @Test
    void nothingOfTheFileButItsPictureIsLeft() throws IOException {
        Content photo = Content.of(withOrientation(Samples.picture("jpeg", 60, 40), 1));

        assertThat(new String(PageImages.page(FileType.JPG, photo, 1).bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif");
    }

    /** The red quarter of the sample lies at the top left as stored; Exif says where it belongs. */
    @ParameterizedTest
    @CsvSource({"1,0,0", "2,1,0", "3,1,1", "4,0,1", "5,0,0", "6,1,0", "7,1,1", "8,0,1"})
    void aPhotoIsTurnedUpright(int orientation, int right, int down) throws IOException {
        Content photo = Content.of(withOrientation(Samples.picture("jpeg", 64, 32), orientation));

        BufferedImage shown = image(PageImages.page(FileType.JPG, photo, 1));

        assertThat(shown.getWidth()).isEqualTo(orientation >= 5 ? 32 : 64);
        int x = shown.getWidth() / 4 + right * shown.getWidth() / 2;
        int y = shown.getHeight() / 4 + down * shown.getHeight() / 2;
        assertThat(new Color(shown.getRGB(x, y)).getRed()).isGreaterThan(200);
    }

    private static byte[] withOrientation(byte[] jpeg, int orientation) {
        byte[] exif = ByteBuffer.allocate(36)
                .putShort((short) 0xFFE1)
                .putShort((short) 34)
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put("MM\0*".getBytes(StandardCharsets.US_ASCII))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
        return Samples.join(Arrays.copyOf(jpeg, 2), exif, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static BufferedImage image(Content jpeg) throws IOException {
        return ImageIO.read(jpeg.stream());
    }
}
