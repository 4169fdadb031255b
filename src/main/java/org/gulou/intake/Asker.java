package org.gulou.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gulou.forms.RegisterQuestion;
import org.gulou.kernel.Actor;

/**
 * Who has registers asked while a form is filled in, and about whom she may: nobody's data come because somebody else
 * typed her number.
 *
 * @param basis as whom: the applicant herself, for her organisation, or at the counter for whoever is there
 * @param own the number that is known to be hers, or the code of her organisation
 * @param shown the last characters of the identity card that was looked at
 */
record Asker(Actor actor, Basis basis, Optional<String> own, Optional<String> shown) {
    /** What looks like the number of a person or the code of an organisation. */
    private static final Pattern IDENTITY = Pattern.compile("[0-9]{15}|[0-9A-Za-z]{18}");

    enum Basis {
        APPLICANT,
        ORGANISATION,
        COUNTER;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** By which keys the question is put; empty where there is nobody to ask about. */
    Optional<List<String>> keys(RegisterQuestion question) {
        return question.keys()
                .or(() -> question.inRow() ? Optional.empty() : own.map(List::of))
                .or(() -> question.beside().filter(this::isHers).map(List::of));
    }

    /** What is noted of the keys: nothing of whoever applies, who has one number only, whatever stands in the form. */
    List<String> noted(RegisterQuestion question, List<String> keys) {
        return own.isPresent() && question.keys().isEmpty() && !question.inRow() ? List.of() : keys;
    }

    /** Whether it may be asked by these keys: they name her, and nobody else. */
    boolean mayAsk(List<String> keys) {
        return keys.stream().anyMatch(this::isHers)
                && keys.stream()
                        .filter(key -> IDENTITY.matcher(key.strip()).matches())
                        .allMatch(this::isHers);
    }

    private boolean isHers(String key) {
        String number = key.strip().toUpperCase(Locale.ROOT);
        return own.filter(number::equalsIgnoreCase).isPresent()
                || (IDENTITY.matcher(number).matches()
                        && shown.filter(last -> number.endsWith(last.toUpperCase(Locale.ROOT)))
                                .isPresent());
    }
}
