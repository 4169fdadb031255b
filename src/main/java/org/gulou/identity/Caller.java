package org.gulou.identity;

import java.time.Instant;

/**
 * How somebody who is signed in asks for what only the holder of the account may do.
 *
 * @param password that she shows; the empty text if she showed none
 * @param since when she came in
 * @param address the address that the request comes from
 */
public record Caller(String password, Instant since, String address) {
    /** Without the password. */
    @Override
    public String toString() {
        return "a caller from " + address + ", in since " + since;
    }
}
