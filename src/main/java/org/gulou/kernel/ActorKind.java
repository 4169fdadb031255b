package org.gulou.kernel;

import java.util.Arrays;

/** What somebody was to a case who acted on it; {@link #word} is what is stored of it and what other systems read. */
public enum ActorKind {
    CITIZEN("citizen"),

    /** The applicant without an account, or somebody who objects to what is on public notice. */
    GUEST("guest"),

    /** Who takes part in the case of somebody else. */
    PARTY("party"),
    OFFICIAL("official"),
    PORTAL("portal");

    private final String word;

    ActorKind(String word) {
        this.word = word;
    }

    public static ActorKind of(Actor actor) {
        return switch (actor) {
            case Actor.Citizen citizen -> CITIZEN;
            case Actor.Guest guest -> guest.isParty() ? PARTY : GUEST;
            case Actor.Official official -> OFFICIAL;
            case Actor.Portal portal -> PORTAL;
        };
    }

    /**
     * The kind that is stored as {@code word}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static ActorKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Who acted is one of " + Arrays.toString(values()) + ", not '" + word + "'"));
    }

    public String word() {
        return word;
    }

    /** Whether it is neither the office nor the portal itself. */
    public boolean isFromOutside() {
        return switch (this) {
            case CITIZEN, GUEST, PARTY -> true;
            case OFFICIAL, PORTAL -> false;
        };
    }

    @Override
    public String toString() {
        return word;
    }
}
