package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Published;
import org.gulou.intake.Draft;
import org.gulou.web.ui.Once;

/** Tells with a draft that its form was changed since she last typed into it, so that she does not doubt herself. */
@Named
@RequestScoped
public class NewerForm {
    @Inject
    Access access;

    @Inject
    Published published;

    private final Once<Boolean> newer = new Once<>();

    /** Whether what she typed was for an earlier version than the one she is shown. */
    public boolean isShown() {
        return newer.get(() -> access.opened().filter(this::isBehind).isPresent());
    }

    /** Most drafts are on the newest version, which the catalogue tells without a query; some stay where they are. */
    private boolean isBehind(Draft draft) {
        Catalogue catalogue = published.catalogue();
        return catalogue
                        .offer(draft.offer())
                        .flatMap(catalogue::version)
                        .filter(newest -> draft.serviceVersion() < newest.number())
                        .isPresent()
                && access.draft(draft.getId())
                        .filter(application ->
                                draft.serviceVersion() < application.version().number())
                        .isPresent();
    }
}
