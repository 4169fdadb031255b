package org.gulou.notifications;

import java.util.Arrays;
import java.util.List;

/** What a message is about, as far as people choose how they hear of it; kept by name. */
public enum Topic {
    /** What she must do: correct, pay, sign. */
    ASKED(true),
    /** The case has ended: a decision takes effect by being told (Administrative Licensing Law, articles 38 and 44). */
    DECIDED(true),
    /** Codes and links that she asks for herself. */
    ACCOUNT(true),
    PROGRESS(false),
    MESSAGE(false),
    DRAFT(false);

    private final boolean required;

    Topic(boolean required) {
        this.required = required;
    }

    /** Whether nobody can switch it off, and it does not wait for the letter of the day. */
    public boolean isRequired() {
        return required;
    }

    /** What she chooses. */
    public static List<Topic> chosen() {
        return Arrays.stream(values()).filter(topic -> !topic.required).toList();
    }
}
