package org.gulou.api;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gulou.cases.OfficeCases.Filed;
import org.gulou.cases.OfficeCases.Place;

/**
 * A part of a list of cases.
 *
 * @param next what to send as {@code after} for the next part; absent with the last
 */
record CaseList(List<CaseLine> cases, Optional<String> next) {
    private static final String PARTS = "|";
    private static final Pattern PLACE = Pattern.compile("([12]\\d{3}-[0-9T:.-]{1,40}Z)\\|([0-9-]{1,40})");

    /** The first {@code most} of what was read, of which there is one more where the list goes on. */
    static CaseList of(List<Filed> read, int most) {
        List<Filed> shown = read.stream().limit(most).toList();
        return new CaseList(
                shown.stream().map(CaseLine::of).toList(),
                read.size() > most ? Optional.of(written(shown.getLast().place())) : Optional.empty());
    }

    private static String written(Place place) {
        String text = place.filedAt() + PARTS + place.number();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The place that an earlier part told; empty if it told no such place. */
    static Optional<Place> place(String after) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
            Matcher place = PLACE.matcher(text);
            return place.matches()
                    ? Optional.of(new Place(Instant.parse(place.group(1)), place.group(2)))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException noPlace) {
            return Optional.empty();
        }
    }
}
