package org.gulou.documents;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Optional;

/** What the camera wrote into a photo that somebody sent; nothing for other files. */
public record Photo(Optional<LocalDateTime> takenAt, Optional<BigDecimal> latitude, Optional<BigDecimal> longitude) {
    static final Photo UNTOLD = new Photo(Optional.empty(), Optional.empty(), Optional.empty());

    public static Photo of(Content file) {
        Optional<Exif> exif = Exif.in(file.bytes());
        return new Photo(exif.flatMap(Exif::takenAt), exif.flatMap(Exif::latitude), exif.flatMap(Exif::longitude));
    }
}
