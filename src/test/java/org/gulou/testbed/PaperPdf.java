package org.gulou.testbed;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A paper as people hold it: scanned for an application, or issued by the portal and read without its help. */
public record PaperPdf(byte[] file) {
    private static final int DOTS_PER_INCH = 200;

    /** A scan of one page with the plan of a room on it, to be sent with an application. */
    public static FilePayload scan(String name) {
        try (var scan = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            var page = new PDPage(PDRectangle.A4);
            scan.addPage(page);
            try (var pen = new PDPageContentStream(scan, page)) {
                pen.addRect(60, 420, 475, 360);
                pen.addRect(60, 420, 180, 160);
                pen.addRect(60, 640, 180, 140);
                pen.addRect(330, 500, 120, 60);
                pen.addRect(330, 640, 120, 60);
                pen.stroke();
            }
            scan.save(bytes);
            return new FilePayload(name, "application/pdf", bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A small picture, as a camera makes it. */
    public static FilePayload photo(String name) {
        return new FilePayload(
                name, "image/png", encoded(new BufferedImage(40, 60, BufferedImage.TYPE_INT_RGB), "png"));
    }

    /** A photo of more than two megabytes, as a phone takes it. */
    public static FilePayload largePhoto(String name) {
        var photo = new BufferedImage(2600, 2000, BufferedImage.TYPE_INT_RGB);
        var grain = new Random(1);
        for (int y = 0; y < photo.getHeight(); y++) {
            for (int x = 0; x < photo.getWidth(); x++) {
                photo.setRGB(x, y, grain.nextInt(1 << 24));
            }
        }
        return new FilePayload(name, "image/jpeg", encoded(photo, "jpg"));
    }

    private static byte[] encoded(BufferedImage picture, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Its words as they are copied out of it. */
    public String words() {
        try (var document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where its QR code leads, read with a camera's eyes from the first page. */
    public URI code() {
        try (var document = Loader.loadPDF(file)) {
            var seen = new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH);
            int[] dots = seen.getRGB(0, 0, seen.getWidth(), seen.getHeight(), null, 0, seen.getWidth());
            var picture = new RGBLuminanceSource(seen.getWidth(), seen.getHeight(), dots);
            return URI.create(new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(picture)), Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReaderException none) {
            throw new AssertionError("There is no QR code on the first page", none);
        }
    }
}
