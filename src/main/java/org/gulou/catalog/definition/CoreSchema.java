package org.gulou.catalog.definition;

import java.util.regex.Pattern;

/** What a scalar without quotes is to YAML 1.2's core schema, where {@code yes} and {@code on} are texts. */
public final class CoreSchema {
    /** No larger ones are meant, and 1e999999999 would be written out in as many digits. */
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(\\.[0-9]{1,400}|[0-9]{1,400}(\\.[0-9]{0,400})?)([eE][-+]?[0-9]{1,3})?");

    private static final Pattern BOOLEAN = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern NULL = Pattern.compile("~|null|Null|NULL|");

    private CoreSchema() {}

    public static boolean isNumber(String plain) {
        return NUMBER.matcher(plain).matches();
    }

    public static boolean isBoolean(String plain) {
        return BOOLEAN.matcher(plain).matches();
    }

    public static boolean isNull(String plain) {
        return NULL.matcher(plain).matches();
    }

    /** Whether it is none of these, so that a text can be written so. */
    public static boolean isText(String plain) {
        return !isNumber(plain) && !isBoolean(plain) && !isNull(plain);
    }
}
