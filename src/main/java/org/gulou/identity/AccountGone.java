package org.gulou.identity;

/** What was meant for somebody who has closed her account; nothing was written. */
public class AccountGone extends NotAllowed {
    private static final long serialVersionUID = 1;

    AccountGone(String person) {
        super(person + " has closed her account, and nothing is given to her any more");
    }
}
