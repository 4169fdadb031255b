package org.gulou.identity;

import java.time.Duration;

/** Why the portal does not believe that it is the holder of an account herself who asks. */
public sealed interface Doubt {
    /** The present password is another. */
    record Wrong() implements Doubt {}

    /** Too many wrong attempts: this one was not looked at. */
    record NotYet(Duration pause) implements Doubt {}

    /** She has no password to show, and came in long ago. */
    record SignInAgain() implements Doubt {}
}
