package org.gulou.identity;

import org.gulou.kernel.Actor;

/** Who may change what the portal knows of people: those who hold the post of administrator, and the portal itself. */
public final class Admins {
    private Admins() {}

    /**
     * Lets only them pass.
     *
     * @throws NotAllowed if {@code actor} is none of them
     */
    public static void require(Actor actor) {
        boolean may = switch (actor) {
            case Actor.Official official -> official.posts().contains(Posts.ADMIN);
            case Actor.Portal portal -> true;
            case Actor.Citizen citizen -> false;
            case Actor.Guest guest -> false;
        };
        if (!may) {
            throw new NotAllowed("Only an administrator does this, and " + actor.id() + " is none");
        }
    }
}
