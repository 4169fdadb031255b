package org.gulou.kernel;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The portal's own words in one language, for texts that leave it. */
public record Words(Locale locale, ResourceBundle bundle) {
    /** A language without words of its own reads Chinese, whatever the server's own language is. */
    public static Words in(String language) {
        Locale locale = Locale.forLanguageTag(language);
        return new Words(
                locale,
                ResourceBundle.getBundle(
                        "org.gulou.Messages",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** The words of {@code key} with its arguments. */
    public String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
