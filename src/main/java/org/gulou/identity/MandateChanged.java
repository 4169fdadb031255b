package org.gulou.identity;

/**
 * A mandate of one person for another has begun or ended; fired in the transaction that did it.
 *
 * @param giver for whom it is
 * @param agent who may act, or may no longer
 * @param by the id of whoever did it: one of the two, or an administrator
 * @param another whether another mandate between the two still holds
 */
public record MandateChanged(Person giver, Person agent, Change change, String by, boolean another) {
    public enum Change {
        TAKEN,
        ENDED
    }
}
