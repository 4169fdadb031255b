package org.gulou.web.citizen;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.gulou.forms.Journey;
import org.gulou.forms.Sensitive;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Slip;

/**
 * The consent of its own that sensitive data needs, as a page asks for it.
 *
 * @param to what she is asked to agree to; nothing where there is none, or she has agreed
 * @param missing whether she sent the page without it
 */
public record Consent(List<Sensitive> to, boolean missing) {
    /** The name and id of the box to tick; no item is called so. */
    public static final String FIELD = "sensitive-consent";

    static final Consent NONE = new Consent(List.of(), false);

    static Consent of(Journey journey, boolean missing) {
        return journey.lacksConsent() ? new Consent(journey.sensitive(), missing) : NONE;
    }

    static boolean given(HttpServletRequest request) {
        return Posted.of(request).has(FIELD);
    }

    /** What to put right.
     *
     * @param words that say so */
    Stream<Slip> slips(String words) {
        return missing ? Stream.of(new Slip(FIELD, words)) : Stream.empty();
    }
}
