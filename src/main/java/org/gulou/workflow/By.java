package org.gulou.workflow;

import java.util.List;
import java.util.stream.Collectors;
import org.gulou.kernel.Actor;

/** Who may take a move. */
public sealed interface By {
    /** Whoever holds one of these posts at the bodies of the case. */
    record Officials(List<Role> roles) implements By {
        public Officials {
            roles = List.copyOf(roles);
        }
    }

    /** The applicant, or who acts for her. */
    record Applicant() implements By {}

    /** Everybody, as with an objection to a public notice. */
    record Anyone() implements By {}

    /** The portal, as soon as the condition holds. */
    record Auto() implements By {}

    /** The portal, when the time has come that names this move. */
    record Time() implements By {}

    default boolean allows(Actor actor, Situation situation) {
        return switch (this) {
            case Officials(List<Role> roles) -> roles.stream().anyMatch(role -> role.heldBy(actor, situation.bodies()));
            case Applicant() -> situation.applicants().contains(actor.id());
            case Anyone() -> true;
            case Auto() -> actor instanceof Actor.Portal;
            case Time() -> actor instanceof Actor.Portal;
        };
    }

    /** As definitions write it. */
    default String word() {
        return switch (this) {
            case Officials(List<Role> roles) ->
                roles.stream().map(Role::toString).collect(Collectors.joining(", "));
            case Applicant() -> "applicant";
            case Anyone() -> "anyone";
            case Auto() -> "auto";
            case Time() -> "time";
        };
    }
}
