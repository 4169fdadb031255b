package org.gulou.identity;

/**
 * Somebody signs in with a second step from now on, or no longer; fired in the transaction that changed it.
 *
 * @param by the name of who did it
 */
public record SecondStepChanged(Person person, Change change, String by) {
    public enum Change {
        ON,
        OFF,
        /** An administrator ended it for who lost her phone. */
        RESET
    }
}
