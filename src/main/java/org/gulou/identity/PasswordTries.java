package org.gulou.identity;

import java.time.Duration;
import java.util.Map;

/** How tries to show a password are counted: for the account, for the account from here, and for everything from here. */
record PasswordTries(Attempts attempts, String name, String network) {
    static PasswordTries of(Attempts attempts, String name, String address) {
        return new PasswordTries(attempts, Account.normal(name), Network.of(address));
    }

    /** Zero if one may be judged now, else how long to wait. */
    Duration take() {
        return attempts.take(
                Map.of(account(), Allowance.ANYWHERE, accountHere(), Allowance.OWN, networkKey(), Allowance.NETWORK));
    }

    /** The last one was right. */
    void right() {
        attempts.forgive(account());
        attempts.forgive(accountHere());
        attempts.takeBack(networkKey());
    }

    private String account() {
        return "account " + name;
    }

    private String accountHere() {
        return account() + " from " + network;
    }

    private String networkKey() {
        return "network " + network;
    }
}
