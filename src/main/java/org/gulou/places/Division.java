package org.gulou.places;

import java.util.Optional;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.LocalizedText;

/**
 * An administrative division.
 *
 * @param parent the division directly above; empty for the province
 */
public record Division(
        DivisionCode code, DivisionCode.Level level, LocalizedText name, Optional<DivisionCode> parent) {}
