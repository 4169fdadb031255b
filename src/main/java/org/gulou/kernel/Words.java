package org.gulou.kernel;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

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

    /** The words of {@code key} with its arguments; a {@link BigDecimal} among them is a sum. */
    public String say(String key, Object... arguments) {
        Object[] told = Stream.of(arguments).map(Words::told).toArray();
        return new MessageFormat(bundle.getString(key), locale).format(told);
    }

    private static Object told(Object argument) {
        return argument instanceof BigDecimal sum ? Money.grouped(sum) : argument;
    }
}
