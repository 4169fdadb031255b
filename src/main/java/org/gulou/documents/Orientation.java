package org.gulou.documents;

import java.awt.geom.AffineTransform;

/**
 * How a camera was held: the tag of that name in Exif 2.32 (section 4.6.4 A), without which photos of papers lie on
 * their side.
 *
 * @param value 1 (upright) to 8
 */
record Orientation(int value) {
    private static final Orientation UPRIGHT = new Orientation(1);

    /** Whatever says nothing, or nonsense, counts as upright. */
    static Orientation of(byte[] picture) {
        return Exif.in(picture)
                .flatMap(Exif::orientation)
                .filter(value -> value >= 1 && value <= 8)
                .map(Orientation::new)
                .orElse(UPRIGHT);
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
