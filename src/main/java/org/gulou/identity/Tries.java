package org.gulou.identity;

import java.time.Duration;
import java.util.Map;

/** How tries to show what only the holder of an account has are counted: for it, for it from here, and for all from here. */
record Tries(Attempts attempts, String what, Allowance anywhere, String network) {
    /** Of passwords. */
    static Tries of(Attempts attempts, String name, String address) {
        return new Tries(attempts, "account " + Account.normal(name), Allowance.ANYWHERE, Network.of(address));
    }

    /** Of codes of the second step. A right password forgives none of them. */
    static Tries ofCodes(Attempts attempts, String person, String address) {
        return new Tries(attempts, "second step of " + person, Allowance.CODE, Network.of(address));
    }

    /** Zero if one may be judged now, else how long to wait. */
    Duration take() {
        return attempts.take(Map.of(what, anywhere, here(), Allowance.OWN, networkKey(), Allowance.NETWORK));
    }

    /** The last one was right. */
    void right() {
        attempts.forgive(what);
        attempts.forgive(here());
        attempts.takeBack(networkKey());
    }

    private String here() {
        return what + " from " + network;
    }

    private String networkKey() {
        return "network " + network;
    }
}
