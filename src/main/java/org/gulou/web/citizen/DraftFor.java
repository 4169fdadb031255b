package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gulou.identity.Mandates;
import org.gulou.identity.Represented;
import org.gulou.intake.Attendances;
import org.gulou.intake.Draft;
import org.gulou.intake.Owner;
import org.gulou.web.ui.Once;

/**
 * For whom a draft is, where that is not whoever fills it in: who has several of them at hand, of villagers or of
 * organisations, sees on each page whose it is.
 */
@Named
@RequestScoped
public class DraftFor {
    @Inject
    Access access;

    @Inject
    Attendances attendances;

    @Inject
    Mandates mandates;

    private final Once<String> name = new Once<>();

    /** The name; the empty text where she fills it in for herself. */
    public String getName() {
        return name.get(() -> access.opened().map(this::readName).orElse(""));
    }

    private String readName(Draft draft) {
        return switch (draft.owner()) {
            case Owner.Person person when person.actingFor().isEmpty() -> "";
            case Owner.Person person ->
                mandates.represented(person.actingFor()).map(Represented::name).orElse("");
            case Owner.Guest guest -> attendances.of(draft.getId()).isPresent() ? guest.name() : "";
        };
    }
}
