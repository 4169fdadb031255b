package org.gulou.forms;

import java.util.Set;
import org.gulou.forms.kind.Identifiers;
import org.gulou.forms.kind.Kind;
import org.gulou.kernel.LocalizedText;

/** An answer shown so that its owner knows it again and whoever looks over her shoulder learns nothing. */
final class Masked {
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

    /** Whether answers of this kind are numbers by which a person is known or paid. */
    static boolean hides(Kind kind) {
        return Identifiers.isOfAPerson(kind.name()) || ACCOUNTS.contains(kind.name());
    }

    private static String ends(String number) {
        int end = Math.min(4, number.length() / 4);
        return number.substring(0, end)
                + "*".repeat(number.length() - 2 * end)
                + number.substring(number.length() - end);
    }
}
