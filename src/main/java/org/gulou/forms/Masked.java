package org.gulou.forms;

import java.util.Set;
import org.gulou.forms.kind.Identifiers;
import org.gulou.forms.kind.Kind;
import org.gulou.kernel.LocalizedText;

/** An answer shown so that its owner knows it again and whoever looks over her shoulder learns nothing. */
public final class Masked {
    private static final String HIDDEN = "******";
    private static final Set<String> ACCOUNTS = Set.of("bankCard", "iban");

    private Masked() {}

    /** The ends of a number by which a person is known or paid; nothing of what the definition calls sensitive. */
    static LocalizedText of(Item.Ask ask, LocalizedText shown) {
        if (hides(ask.kind())) {
            return shown.map(Masked::ends);
        }
        return ask.sensitive() ? shown.map(text -> HIDDEN) : shown;
    }

    /** The same of an answer as it was filed, of which only the kind is known. */
    public static LocalizedText of(FilledForm.Entry.Answer answer) {
        return isNumber(answer.kind()) ? answer.shown().map(Masked::ends) : answer.shown();
    }

    /** Whether answers of this kind are numbers by which a person is known or paid. */
    static boolean hides(Kind kind) {
        return isNumber(kind.name());
    }

    private static boolean isNumber(String kind) {
        return Identifiers.isOfAPerson(kind) || ACCOUNTS.contains(kind);
    }

    /** The first and the last of its characters, at most four each. */
    public static String ends(String number) {
        int end = Math.min(4, number.length() / 4);
        return number.substring(0, end)
                + "*".repeat(number.length() - 2 * end)
                + number.substring(number.length() - end);
    }
}
