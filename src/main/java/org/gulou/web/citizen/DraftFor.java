package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gulou.identity.Mandates;
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

    private final Once<For> whose = new Once<>();

    /** Somebody else, whose draft it is. */
    private record For(String name, boolean person) {
        static final For HERSELF = new For("", false);
    }

    /** The name; the empty text where she fills it in for herself. */
    public String getName() {
        return whose().name();
    }

    /** Whether the form says "I" of another person: of an organisation it does not. */
    public boolean isPerson() {
        return whose().person();
    }

    private For whose() {
        return whose.get(() -> access.opened().map(this::read).orElse(For.HERSELF));
    }

    private For read(Draft draft) {
        return switch (draft.owner()) {
            case Owner.Person person when person.actingFor().isEmpty() -> For.HERSELF;
            case Owner.Person person ->
                mandates.represented(person.actingFor())
                        .map(one -> new For(one.name(), !one.isOrganisation()))
                        .orElse(For.HERSELF);
            case Owner.Guest guest ->
                attendances.of(draft.getId()).isPresent() ? new For(guest.name(), true) : For.HERSELF;
        };
    }
}
