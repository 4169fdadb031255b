package org.gulou.documents;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PhotoTest {
    private static final int TIFF = 200;

    @Test
    void timeAndPlaceAreReadAsTheCameraWroteThem() throws IOException {
        Photo photo = Photo.of(Content.of(photo("2026:11:01 09:30:05", 'N', 'E')));

        assertThat(photo.takenAt()).contains(LocalDateTime.of(2026, 11, 1, 9, 30, 5));
        assertThat(photo.latitude()).contains(new BigDecimal("26.57430"));
        assertThat(photo.longitude()).contains(new BigDecimal("106.71300"));
    }

    @Test
    void southAndWestAreNegative() throws IOException {
        Photo photo = Photo.of(Content.of(photo("2026:11:01 09:30:05", 'S', 'W')));

        assertThat(photo.latitude()).contains(new BigDecimal("-26.57430"));
        assertThat(photo.longitude()).contains(new BigDecimal("-106.71300"));
    }

    @Test
    void aTimeThatIsNoneCountsAsNotTold() throws IOException {
        assertThat(Photo.of(Content.of(photo("0000:00:00 00:00:00", 'N', 'E'))).takenAt())
                .isEmpty();
    }

    @Test
    void whatCarriesNothingTellsNothing() throws IOException {
        assertThat(Photo.of(Content.of(Samples.picture("png", 8, 8)))).isEqualTo(Photo.UNTOLD);
        assertThat(Photo.of(Content.of(Samples.pdf(1)))).isEqualTo(Photo.UNTOLD);
    }

    @Property(tries = 200)
    void aBrokenFileTellsNothingOrSomethingButNeverFails(
            @ForAll @IntRange(min = 2, max = TIFF + 9) int at, @ForAll byte broken) throws IOException {
        byte[] file = photo("2026:11:01 09:30:05", 'N', 'E');
        file[at] = broken;

        Photo photo = Photo.of(Content.of(file));

        assertThat(photo.latitude().map(BigDecimal::abs).filter(most(90).negate()))
                .isEmpty();
        assertThat(photo.longitude().map(BigDecimal::abs).filter(most(180).negate()))
                .isEmpty();
    }

    private static Predicate<BigDecimal> most(int degrees) {
        return angle -> angle.compareTo(BigDecimal.valueOf(degrees)) <= 0;
    }

    /** The directories of Exif 2.32, one after the other: 0th, Exif (at 38), GPS (at 56), and the values from 120 on. */
    private static byte[] photo(String taken, char northOrSouth, char eastOrWest) throws IOException {
        ByteBuffer tiff =
                ByteBuffer.allocate(TIFF).put("MM\0*".getBytes(US_ASCII)).putInt(8);
        tiff.putShort((short) 2);
        entry(tiff, 0x8769, 4, 1, 38);
        entry(tiff, 0x8825, 4, 1, 56).putInt(0);
        tiff.putShort((short) 1);
        entry(tiff, 0x9003, 2, 20, 168).putInt(0);
        tiff.putShort((short) 4);
        entry(tiff, 1, 2, 2, northOrSouth << 24);
        entry(tiff, 2, 5, 3, 120);
        entry(tiff, 3, 2, 2, eastOrWest << 24);
        entry(tiff, 4, 5, 3, 144).putInt(0);
        angle(tiff.position(120), 26, 34, 2748);
        angle(tiff.position(144), 106, 42, 4680);
        tiff.position(168).put(taken.getBytes(US_ASCII));
        byte[] segment = ByteBuffer.allocate(10 + TIFF)
                .putShort((short) 0xFFE1)
                .putShort((short) (8 + TIFF))
                .put("Exif\0\0".getBytes(US_ASCII))
                .put(tiff.array())
                .array();
        byte[] jpeg = Samples.picture("jpeg", 8, 8);
        return Samples.join(Arrays.copyOf(jpeg, 2), segment, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static ByteBuffer entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        return tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static void angle(ByteBuffer tiff, int degrees, int minutes, int hundredthsOfSeconds) {
        tiff.putInt(degrees)
                .putInt(1)
                .putInt(minutes)
                .putInt(1)
                .putInt(hundredthsOfSeconds)
                .putInt(100);
    }
}
