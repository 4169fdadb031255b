package org.gulou.identity;

/**
 * A mandate of one person for another has begun or ended; fired in the transaction that did it.
 *
 * @param giver for whom it is
 * @param agent who may act, or may no longer
 * @param byGiver whether the giver did it herself
 * @param another whether another mandate between the two still holds
 */
public record MandateChanged(Person giver, Person agent, Change change, boolean byGiver, boolean another) {
    public enum Change {
        TAKEN,
        ENDED
    }
}
