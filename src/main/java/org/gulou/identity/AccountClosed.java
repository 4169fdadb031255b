package org.gulou.identity;

/** A person closes her account; fired in the transaction that does it, as long as the portal still knows who she is. */
public record AccountClosed(Person person) {}
