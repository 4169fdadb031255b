package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.gulou.intake.Reception;
import org.gulou.web.ui.Language;
import org.omnifaces.cdi.Param;

/** Tells with a draft, while it is filled in, that its office takes none now, so that nobody learns it with the last button. */
@Named
@RequestScoped
public class ClosedNote {
    @Inject
    @Param(pathIndex = 0)
    String draft;

    @Inject
    Access access;

    @Inject
    Reception reception;

    @Inject
    Language language;

    /** Why the draft of this page cannot be sent now, as a sentence; the empty text where it can. */
    public String getWhy() {
        return Optional.ofNullable(draft)
                .flatMap(access::draft)
                .flatMap(application -> reception.closed(application.offer()))
                .map(why -> language.of(why.ended()))
                .orElse("");
    }
}
