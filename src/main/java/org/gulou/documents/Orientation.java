package org.gulou.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held: the tag of that name in Exif 2.32 (section 4.6.4 A), without which photos of papers lie on
 * their side.
 *
 * @param value 1 (upright) to 8
 */
record Orientation(int value) {
    private static final Orientation UPRIGHT = new Orientation(1);
    private static final int TAG = 0x0112;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int APP1 = 0xFFE1;

    /** Reads the tag; whatever carries none, or a broken one, counts as upright. */
    static Orientation of(byte[] picture) {
        try {
            return find(ByteBuffer.wrap(picture));
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException brokenTag) {
            return UPRIGHT;
        }
    }

    private static Orientation find(ByteBuffer jpeg) {
        if (Short.toUnsignedInt(jpeg.getShort()) != 0xFFD8) {
            return UPRIGHT;
        }
        int marker = Short.toUnsignedInt(jpeg.getShort());
        while (marker != START_OF_SCAN) {
            int next = jpeg.position() + Short.toUnsignedInt(jpeg.getShort());
            if (marker == APP1 && startsWithExif(jpeg)) {
                return inTiff(jpeg.slice());
            }
            jpeg.position(next);
            marker = Short.toUnsignedInt(jpeg.getShort());
        }
        return UPRIGHT;
    }

    private static boolean startsWithExif(ByteBuffer segment) {
        byte[] start = new byte[6];
        segment.get(start);
        return new String(start, ISO_8859_1).equals("Exif\0\0");
    }

    private static Orientation inTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int entry = 0; entry < entries; entry++) {
            int at = directory + 2 + 12 * entry;
            if (Short.toUnsignedInt(tiff.getShort(at)) == TAG) {
                int value = tiff.getShort(at + 8);
                return value >= 1 && value <= 8 ? new Orientation(value) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    boolean swapsSides() {
        return value >= 5;
    }

    /** Turns a picture of this width and height upright. */
    AffineTransform upright(int width, int height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
