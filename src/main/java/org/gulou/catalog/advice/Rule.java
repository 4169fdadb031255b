package org.gulou.catalog.advice;

import static org.gulou.kernel.Sentence.say;

import java.util.Locale;
import org.gulou.kernel.Sentence;

/** What is looked at in files that are sound. */
public enum Rule {
    TRANSLATION(Weight.WARNING),
    STALE(Weight.NOTE),
    SENTENCE(Weight.WARNING),
    WORD(Weight.WARNING),
    MARK(Weight.WARNING),
    PURPOSE(Weight.WARNING),
    HELD(Weight.WARNING),
    UNSENT(Weight.WARNING),
    BURDEN(Weight.NOTE);

    /** How much a finding matters; neither blocks publishing. */
    public enum Weight {
        WARNING,
        NOTE
    }

    private final Weight weight;

    Rule(Weight weight) {
        this.weight = weight;
    }

    public Weight weight() {
        return weight;
    }

    /** What the rule wants, in one sentence. */
    public Sentence aim() {
        return switch (this) {
            case TRANSLATION -> say("A text says the same in every language.");
            case STALE -> say("A text that changed in one language is looked at in the others.");
            case SENTENCE -> say("A sentence is short enough to be understood at once.");
            case WORD -> say("Citizens read words that they know.");
            case MARK -> say("A text holds no HTML.");
            case PURPOSE -> say("Whoever asks for personal data says what for.");
            case HELD -> say("Nobody brings a paper that the state already has.");
            case UNSENT -> say("A letter that is written is sent.");
            case BURDEN -> say("A service asks no more than it needs.");
        };
    }

    /** As reports call it: {@code translation}, {@code held}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
