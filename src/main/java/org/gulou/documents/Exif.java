package org.gulou.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a camera wrote into a JPEG picture: Exif 2.32, sections 4.5 to 4.6. Nobody vouches for it, and whatever is missing
 * or broken counts as not there.
 */
final class Exif {
    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int APP1 = 0xFFE1;
    private static final int ENTRY = 12;

    private static final int ORIENTATION = 0x0112;
    private static final int EXIF_DIRECTORY = 0x8769;
    private static final int GPS_DIRECTORY = 0x8825;
    private static final int TAKEN_AT = 0x9003;
    private static final int LATITUDE_REFERENCE = 1;
    private static final int LATITUDE = 2;
    private static final int LONGITUDE_REFERENCE = 3;
    private static final int LONGITUDE = 4;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss");
    private static final int TIME_LENGTH = 19;
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

    /** A hundred-thousandth of a degree is about a metre. */
    private static final int DECIMALS = 5;

    private final ByteBuffer tiff;

    private Exif(ByteBuffer tiff) {
        this.tiff = tiff;
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    }

    /** What the picture carries; empty where it is no JPEG, or carries nothing of the kind. */
    static Optional<Exif> in(byte[] picture) {
        return whole(ByteBuffer.wrap(picture), Exif::find);
    }

    private static Optional<Exif> find(ByteBuffer jpeg) {
        if (Short.toUnsignedInt(jpeg.getShort()) != START_OF_IMAGE) {
            return Optional.empty();
        }
        int marker = Short.toUnsignedInt(jpeg.getShort());
        while (marker != START_OF_SCAN) {
            int next = jpeg.position() + Short.toUnsignedInt(jpeg.getShort());
            if (marker == APP1 && startsWithExif(jpeg)) {
                return Optional.of(new Exif(jpeg.slice()));
            }
            jpeg.position(next);
            marker = Short.toUnsignedInt(jpeg.getShort());
        }
        return Optional.empty();
    }

    private static boolean startsWithExif(ByteBuffer segment) {
        byte[] start = new byte[6];
        segment.get(start);
        return new String(start, ISO_8859_1).equals("Exif\0\0");
    }

    /** How the camera was held: 1 (upright) to 8. */
    Optional<Integer> orientation() {
        return whole(tiff, file -> entry(first(), ORIENTATION).map(at -> (int) file.getShort(at + 8)));
    }

    /** By the camera's clock, wherever it was. */
    Optional<LocalDateTime> takenAt() {
        return whole(
                tiff,
                file -> directory(EXIF_DIRECTORY)
                        .flatMap(directory -> entry(directory, TAKEN_AT))
                        .map(at -> LocalDateTime.parse(text(file.getInt(at + 8), TIME_LENGTH), TIME)));
    }

    /** In degrees, north positive. */
    Optional<BigDecimal> latitude() {
        return degrees(LATITUDE, LATITUDE_REFERENCE, 'S', 90);
    }

    /** In degrees, east positive. */
    Optional<BigDecimal> longitude() {
        return degrees(LONGITUDE, LONGITUDE_REFERENCE, 'W', 180);
    }

    private Optional<BigDecimal> degrees(int tag, int referenceTag, char negative, int most) {
        return whole(
                        tiff,
                        file -> directory(GPS_DIRECTORY)
                                .flatMap(gps -> entry(gps, tag)
                                        .map(at -> angle(file.getInt(at + 8)))
                                        .flatMap(angle -> entry(gps, referenceTag)
                                                .map(at -> file.get(at + 8) == negative ? angle.negate() : angle))))
                .filter(angle -> angle.abs().compareTo(BigDecimal.valueOf(most)) <= 0);
    }

    /** Degrees, minutes and seconds, each a fraction. */
    private BigDecimal angle(int at) {
        BigDecimal minutes = fraction(at + 8).add(fraction(at + 16).divide(SIXTY, 2 * DECIMALS, RoundingMode.HALF_UP));
        return fraction(at)
                .add(minutes.divide(SIXTY, 2 * DECIMALS, RoundingMode.HALF_UP))
                .setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private BigDecimal fraction(int at) {
        return BigDecimal.valueOf(Integer.toUnsignedLong(tiff.getInt(at)))
                .divide(
                        BigDecimal.valueOf(Integer.toUnsignedLong(tiff.getInt(at + 4))),
                        2 * DECIMALS,
                        RoundingMode.HALF_UP);
    }

    private String text(int at, int length) {
        byte[] bytes = new byte[length];
        tiff.get(at, bytes);
        return new String(bytes, ISO_8859_1);
    }

    private int first() {
        return tiff.getInt(4);
    }

    private Optional<Integer> directory(int tag) {
        return entry(first(), tag).map(at -> tiff.getInt(at + 8));
    }

    /** Where the entry of a directory begins. */
    private Optional<Integer> entry(int directory, int tag) {
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int entry = 0; entry < entries; entry++) {
            int at = directory + 2 + ENTRY * entry;
            if (Short.toUnsignedInt(tiff.getShort(at)) == tag) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private static <T> Optional<T> whole(ByteBuffer file, Function<ByteBuffer, Optional<T>> read) {
        try {
            return read.apply(file);
        } catch (BufferUnderflowException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | ArithmeticException
                | DateTimeException broken) {
            return Optional.empty();
        }
    }
}
