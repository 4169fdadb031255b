package org.gulou.web.citizen;

import java.time.LocalDate;
import java.util.List;
import org.gulou.kernel.LocalizedText;

/**
 * All on which the page of a guide depends beside the catalogue, for a reader of whom the portal knows nothing: with the same
 * sight two readers have the same page.
 *
 * @param address path and query
 * @param day the day at the office, by which rates are told
 * @param bulletin what everybody reads on top
 * @param place the place she asks about; the empty text for none
 * @param window when applications are taken
 * @param shut why nothing can be filed where she asks about, and {@code closed} at any office shown
 * @param pace how long it really took
 * @param rated how the service was rated
 * @param shown the offices, each with why it is closed and how long it took
 */
record GuideSight(
        String address,
        String language,
        boolean large,
        boolean highContrast,
        LocalDate day,
        LocalizedText bulletin,
        String place,
        String window,
        String shut,
        String closed,
        String pace,
        List<String> rated,
        List<OfficesOfService.Place> shown) {}
