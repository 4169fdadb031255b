package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gulou.intake.Draft;
import org.gulou.intake.Owner;

/**
 * The code of the draft that a page is about, where a guest fills it in. Each page shows it: her browser forgets the draft
 * when it is closed, which a phone does by itself, and then the code alone leads back.
 */
@Named
@RequestScoped
public class GuestCode {
    @Inject
    Access access;

    /** In groups; the empty text where she has an account. */
    public String getWords() {
        return access.opened().map(GuestCode::of).orElse("");
    }

    static String of(Draft draft) {
        return draft.owner() instanceof Owner.Guest guest ? CodeGroups.of(guest.code()) : "";
    }
}
