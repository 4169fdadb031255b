package org.gulou.web.citizen;

import java.util.List;
import java.util.Optional;
import org.gulou.catalog.Elsewhere;
import org.gulou.web.ui.Language;

/**
 * Where people apply for what the portal only tells of, as a page shows it.
 *
 * @param site whose site it is; the empty text where one applies in person
 * @param address of the page there; the empty text where one applies in person
 * @param host the name of the site as browsers show it; the empty text where one applies in person
 */
public record LeadsOut(String site, String address, String host) {
    /** One at most: none where one applies here. */
    static List<LeadsOut> of(Optional<Elsewhere> elsewhere, Language language) {
        return elsewhere.stream()
                .map(there -> switch (there) {
                    case Elsewhere.Site(var address, var name) ->
                        new LeadsOut(language.of(name), address.toString(), address.getHost());
                    case Elsewhere.AtWindow() -> new LeadsOut("", "", "");
                })
                .toList();
    }

    /** The mark in a list; the empty text where one applies here. */
    static String mark(Optional<Elsewhere> elsewhere, Language language) {
        return elsewhere
                .map(there -> switch (there) {
                    case Elsewhere.Site site -> "elsewhere.site";
                    case Elsewhere.AtWindow window -> "elsewhere.window";
                })
                .map(language::say)
                .orElse("");
    }

    public boolean isOnline() {
        return !address.isEmpty();
    }
}
