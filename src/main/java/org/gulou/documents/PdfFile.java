package org.gulou.documents;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;

/** A PDF that somebody sent. */
final class PdfFile {
    static final int MOST_PAGES = 200;

    private static final int POINTS_PER_INCH = 72;
    private static final float SHARPEST = 150;

    private PdfFile() {}

    /** The message key of what is wrong with it, if anything is. */
    static Optional<String> fault(byte[] bytes) {
        if (PdfStreams.areEncrypted(bytes)) {
            return Optional.of("upload.encrypted");
        }
        if (PdfStreams.unfoldTooFar(bytes)) {
            return Optional.of("upload.unfolds");
        }
        try (PDDocument document = Loader.loadPDF(bytes)) {
            if (document.isEncrypted()) {
                return Optional.of("upload.encrypted");
            }
            int pages = document.getNumberOfPages();
            if (pages == 0) {
                return Optional.of("upload.broken");
            }
            if (pages > MOST_PAGES) {
                return Optional.of("upload.tooManyPages");
            }
            return hasFlood(document.getDocument()) ? Optional.of("upload.tooManyPixels") : Optional.empty();
        } catch (InvalidPasswordException locked) {
            return Optional.of("upload.encrypted");
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            // PDFBox answers hostile files with whatever its parser trips over
            return Optional.of("upload.broken");
        }
    }

    /** Whether a picture in it would unfold to more pixels than may be decoded; reads only what is declared. */
    private static boolean hasFlood(COSDocument document) {
        for (COSObjectKey key : document.getXrefTable().keySet()) {
            if (document.getObjectFromPool(key).getObject() instanceof COSStream stream
                    && COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))
                    && (long) stream.getInt(COSName.WIDTH) * stream.getInt(COSName.HEIGHT) > Picture.MOST_PIXELS) {
                return true;
            }
        }
        return false;
    }

    static int pages(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return document.getNumberOfPages();
        }
    }

    /** One page at 150 dots an inch, or fewer where the longer side would pass {@code longest} pixels. */
    static BufferedImage page(byte[] bytes, int page, int longest) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDRectangle box = document.getPage(page - 1).getCropBox();
            float longer = Math.max(box.getWidth(), box.getHeight());
            var renderer = new BoundedPainter(document);
            return renderer.renderImageWithDPI(
                    page - 1, Math.min(SHARPEST, longest * POINTS_PER_INCH / longer), ImageType.RGB);
        } catch (BoundedPainter.Endless endless) {
            throw new IOException(endless);
        }
    }
}
