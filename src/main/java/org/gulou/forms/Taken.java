package org.gulou.forms;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * When and where a photo was taken, as the camera wrote it into the file: a hint and no proof, since both can be wrong or
 * made up.
 *
 * @param at by the camera's clock, wherever it was
 * @param latitude in degrees, north positive
 * @param longitude in degrees, east positive
 */
public record Taken(Optional<LocalDateTime> at, Optional<BigDecimal> latitude, Optional<BigDecimal> longitude) {
    public static final Taken UNTOLD = new Taken(Optional.empty(), Optional.empty(), Optional.empty());

    /** Both, or it is no place. */
    public boolean hasPlace() {
        return latitude.isPresent() && longitude.isPresent();
    }
}
