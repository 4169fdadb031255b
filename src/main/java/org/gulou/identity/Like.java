package org.gulou.identity;

/** What a user typed, as part of a {@code like} pattern with {@code escape '!'}. */
final class Like {
    private Like() {}

    static String escape(String text) {
        return text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
