package org.gulou.identity.oidc;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why somebody who came by a provider is not let in. */
public enum Refusal {
    /** She did not want to, at the provider. */
    CANCELLED,
    /** It was begun elsewhere, or by somebody else. */
    OTHER_BROWSER,
    /** It was begun too long ago, or has been used. */
    EXPIRED,
    /** The provider does not answer. */
    UNREACHABLE,
    /** What it told cannot be trusted. */
    UNTRUSTED,
    /** It did not tell her name. */
    INCOMPLETE,
    /** No administrator has entered the official's user name. */
    NOT_ENTERED,
    /** The official's user name belongs to somebody else at the provider now. */
    TAKEN,
    /** Her account is deactivated. */
    INACTIVE,
    /** She holds no post, and the provider is for officials. */
    NO_POST,
    /** She holds a post, and the provider is for citizens. */
    OFFICIAL,
    /** Her account has another identity number. */
    OTHER_NUMBER,
    /** What she had typed is too long to wait for her. */
    TOO_LONG,
    /** Too many sign-ins were begun from her network. */
    NOT_YET;

    /** Whether somebody really was on the way: what anybody can send as often as she likes does not fill the journal. */
    public boolean isOfATrip() {
        return switch (this) {
            case EXPIRED, TOO_LONG, NOT_YET -> false;
            case CANCELLED,
                    OTHER_BROWSER,
                    UNREACHABLE,
                    UNTRUSTED,
                    INCOMPLETE,
                    NOT_ENTERED,
                    TAKEN,
                    INACTIVE,
                    NO_POST,
                    OFFICIAL,
                    OTHER_NUMBER -> true;
        };
    }

    /** As addresses and keys of words write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads it as addresses write it. */
    public static Optional<Refusal> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
