package org.gulou.catalog.foreign.forms;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of persons, organisations and accounts of other countries: how they are written. */
final class Shapes {
    private static final Pattern NAMED = Pattern.compile("instance\\.validate(\\w+)\\(");

    private static final Map<String, String> BY_TYPE = Map.of(
            "fnrfield", "\\d{6} ?\\d{5}",
            "orgnr", "\\d{3} ?\\d{3} ?\\d{3}",
            "bankaccount", "\\d{4}[ .]?\\d{2}[ .]?\\d{5}",
            "bsn", "\\d{9}",
            "postcode", "[1-9]\\d{3} ?[A-Za-z]{2}");

    /** Names of functions that check the same of a plain text. */
    private static final Map<String, String> BY_FUNCTION = Map.of(
            "Fnr", "fnrfield",
            "FnrNew", "fnrfield",
            "OrganizationNumber", "orgnr",
            "AccountNumber", "bankaccount");

    private Shapes() {}

    /** The pattern, as far as the type or a named check of the component tells one. */
    static Optional<String> of(Component component) {
        return Optional.ofNullable(BY_TYPE.get(type(component)));
    }

    /** The type by which it is known what is checked. */
    static String type(Component component) {
        Matcher named = NAMED.matcher(component.text("validate.custom"));
        return named.find() ? BY_FUNCTION.getOrDefault(named.group(1), component.type()) : component.type();
    }
}
