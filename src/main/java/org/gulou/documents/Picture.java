package org.gulou.documents;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** A picture that somebody sent. */
final class Picture {
    /** Cameras of phones go up to 50 million; a page scanned at 600 dots an inch has 35. */
    static final long MOST_PIXELS = 60_000_000;

    private static final int LONGEST_SIDE = 20_000;

    /** Enough pixels to see that the file is whole. */
    private static final int GLANCE = 400;

    private Picture() {}

    /** The message key of what is wrong with it, if anything is. */
    static Optional<String> fault(byte[] bytes) {
        try (ImageInputStream in = open(bytes)) {
            ImageReader reader = reader(in);
            if (isFlood(reader)) {
                return Optional.of("upload.tooManyPixels");
            }
            decode(reader, GLANCE);
            return Optional.empty();
        } catch (IOException | RuntimeException unreadable) {
            // the JDK's readers answer broken files with unchecked exceptions too
            return Optional.of("upload.broken");
        }
    }

    /** The picture as it was meant to be seen: upright, on white, no side longer than {@code longest} pixels. */
    static BufferedImage shown(byte[] bytes, int longest) throws IOException {
        try (ImageInputStream in = open(bytes)) {
            BufferedImage raw = decode(reader(in), 2 * longest);
            double scale = Math.min(1, (double) longest / Math.max(raw.getWidth(), raw.getHeight()));
            Orientation orientation = Orientation.of(bytes);
            int width = (int) Math.max(1, raw.getWidth() * scale);
            int height = (int) Math.max(1, raw.getHeight() * scale);
            BufferedImage page = orientation.swapsSides()
                    ? new BufferedImage(height, width, BufferedImage.TYPE_INT_RGB)
                    : new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = page.createGraphics();
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, page.getWidth(), page.getHeight());
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.transform(orientation.upright(width, height));
            pen.drawImage(raw, 0, 0, width, height, null);
            pen.dispose();
            return page;
        }
    }

    private static ImageInputStream open(byte[] bytes) {
        return new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes));
    }

    private static ImageReader reader(ImageInputStream in) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            throw new IOException("neither a JPEG nor a PNG picture");
        }
        ImageReader reader = readers.next();
        // without metadata: its compressed parts may unfold without bound
        reader.setInput(in, true, true);
        return reader;
    }

    private static boolean isFlood(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        return Math.max(width, height) > LONGEST_SIDE || (long) width * height > MOST_PIXELS;
    }

    /** Skips pixels while reading, so that the memory it takes follows {@code longest} and not the picture. */
    private static BufferedImage decode(ImageReader reader, int longest) throws IOException {
        int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / longest);
        var sparse = reader.getDefaultReadParam();
        sparse.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, sparse);
    }
}
