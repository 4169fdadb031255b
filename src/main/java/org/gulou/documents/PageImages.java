package org.gulou.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * The pages of a kept file as pictures, which is all that officials see of it.
 *
 * <p>Each is painted anew and encoded as JPEG: scripts, links, hidden data and the place where a photo was taken stay
 * behind. One page at a time, so that the memory taken does not grow with the file.
 */
public final class PageImages {
    /** In pixels: an A4 page at 150 dots an inch. */
    static final int LONGEST_SIDE = 1754;

    /** What {@link #page} is encoded as. */
    public static final String MEDIA_TYPE = "image/jpeg";

    private static final float QUALITY = 0.85f;

    private PageImages() {}

    public static int count(FileType type, Content file) {
        try {
            return switch (type) {
                case PDF -> PdfFile.pages(file.bytes());
                case JPG, PNG -> 1;
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException("A kept PDF cannot be read: " + file, unreadable);
        }
    }

    /**
     * Paints one page.
     *
     * @param page from 1
     * @throws IllegalArgumentException if the file has no such page
     */
    public static Content page(FileType type, Content file, int page) {
        int pages = count(type, file);
        if (page < 1 || page > pages) {
            throw new IllegalArgumentException("There is no page " + page + " in a file of " + pages);
        }
        try {
            return jpeg(
                    switch (type) {
                        case PDF -> PdfFile.page(file.bytes(), page, LONGEST_SIDE);
                        case JPG, PNG -> Picture.shown(file.bytes(), LONGEST_SIDE);
                    });
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Page " + page + " of a kept file cannot be painted: " + file, unreadable);
        }
    }

    private static Content jpeg(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return Content.of(bytes.toByteArray());
    }
}
