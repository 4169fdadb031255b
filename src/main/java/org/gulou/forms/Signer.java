package org.gulou.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gulou.language.Value;

/**
 * Somebody who must sign before the application is filed.
 *
 * @param key of the row or option she signs for; the empty text where there is no list
 * @param who the identity number or phone by which she is known, or unknown; empty for the applicant
 * @param name by which the applicant knows her; the empty text where the definition or the answers give none
 * @param within how long there is to sign, such as {@code 10 days}; the empty text for no limit
 */
public record Signer(String key, Optional<Value> who, String name, String within) {
    /** The number as typed; empty for the applicant, and where the answers name nobody or it is not known whom. */
    public Optional<String> number() {
        return who.flatMap(number -> number instanceof Value.Text(String text) ? Optional.of(text) : Optional.empty());
    }

    /** Whether somebody must sign of whom is not known yet who it is. */
    public boolean isUnknown() {
        return who.filter(Value::isUnknown).isPresent();
    }

    /** Those who must sign with these answers, each once. */
    static List<Signer> of(Filling filling) {
        var signers = new ArrayList<Signer>();
        for (FormSigner signer : filling.form().signers()) {
            for (Case one : Case.of(signer.each(), filling)) {
                if (one.value(signer.when()).isTrue()) {
                    var due = new Signer(one.key(), signer.who().map(one::value), name(signer, one), signer.within());
                    if (signers.stream().noneMatch(other -> other.who().equals(due.who()))) {
                        signers.add(due);
                    }
                }
            }
        }
        return List.copyOf(signers);
    }

    private static String name(FormSigner signer, Case one) {
        return signer.name().map(one::value).orElse(Value.EMPTY) instanceof Value.Text(String name) ? name : "";
    }
}
