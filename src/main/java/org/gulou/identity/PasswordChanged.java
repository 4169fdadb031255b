package org.gulou.identity;

/** A person's password is another one now; fired in the transaction that changed it. */
public record PasswordChanged(Person person) {}
