package org.gulou.intake;

import org.gulou.kernel.Actor;

/** To whom a draft belongs. */
public sealed interface Owner {
    /**
     * A person who signed in.
     *
     * @param actingFor the id of the organisation or person she acts for; the empty text for herself
     */
    record Person(String id, String actingFor) implements Owner {}

    /**
     * Somebody without an account.
     *
     * @param code opens the draft again on another device
     */
    record Guest(String name, String phone, String code) implements Owner {}

    static Owner of(Actor.Citizen citizen) {
        return new Person(citizen.id(), citizen.actingFor());
    }

    /** Whether somebody who comes as {@code visitor} may open what belongs to this owner. */
    default boolean is(Visitor visitor) {
        return switch (this) {
            case Person(String id, String actingFor) ->
                visitor.person().filter(id::equals).isPresent();
            case Guest guest -> visitor.code().filter(guest.code()::equals).isPresent();
        };
    }
}
