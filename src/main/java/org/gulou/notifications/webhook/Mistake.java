package org.gulou.notifications.webhook;

/**
 * Something in a wish for a subscription that has to be put right first.
 *
 * @param field the name of the component of the wish
 * @param key of the words that say what to do, with {@code what} in their place
 */
public record Mistake(String field, String key, String what) {}
