package org.gulou.notifications;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.gulou.kernel.Words;

/**
 * What only some messages name, each time in the reader's language.
 *
 * @param phrase what stands in the sentence itself, such as a day
 * @param lines what a letter says after it
 * @param brief what a text message says after it, which is paid by length; the empty text for nothing
 */
record Detail(UnaryOperator<String> phrase, Function<Words, List<String>> lines, Function<Words, String> brief) {
    static final Detail NONE = of(language -> "");

    static Detail of(UnaryOperator<String> phrase) {
        return new Detail(phrase, words -> List.of(), words -> "");
    }

    String in(String language) {
        return phrase.apply(language);
    }
}
