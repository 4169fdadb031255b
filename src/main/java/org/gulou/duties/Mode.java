package org.gulou.duties;

/** Whether this portal serves real people or shows what it can do; set by {@code gulou.mode}. */
public enum Mode {
    /** Has demo people and a clock that can be moved. */
    DEMO,
    /** Refuses both. */
    PRODUCTION;

    /**
     * Reads the mode as operators write it.
     *
     * @throws IllegalStateException if it is neither demo nor production
     */
    static Mode of(String text) {
        return switch (text) {
            case "demo" -> DEMO;
            case "production" -> PRODUCTION;
            default ->
                throw new IllegalStateException(
                        "gulou.mode (GULOU_MODE) is '" + text + "'; expected demo or production");
        };
    }
}
