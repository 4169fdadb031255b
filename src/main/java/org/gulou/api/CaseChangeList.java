package org.gulou.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gulou.cases.CaseChanges;

/**
 * A part of what has changed.
 *
 * @param next what to send as {@code after} to hear what changed behind this part, now or later
 * @param more whether there is more already
 */
record CaseChangeList(List<CaseLine> cases, String next, boolean more) {
    private static final Pattern PLACE = Pattern.compile("changes\\|(\\d{1,18})");

    static CaseChangeList of(CaseChanges.Part part) {
        return new CaseChangeList(part.cases().stream().map(CaseLine::of).toList(), written(part.until()), part.more());
    }

    private static String written(long place) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("changes|" + place).getBytes(StandardCharsets.UTF_8));
    }

    /** The place that an earlier part told; empty if it told no such place. */
    static Optional<Long> place(String after) {
        try {
            Matcher place = PLACE.matcher(new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8));
            return place.matches() ? Optional.of(Long.valueOf(place.group(1))) : Optional.empty();
        } catch (IllegalArgumentException noPlace) {
            return Optional.empty();
        }
    }
}
