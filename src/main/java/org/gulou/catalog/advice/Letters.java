package org.gulou.catalog.advice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.gulou.kernel.Sentence.say;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.gulou.kernel.Place;

/** Whether a letter is written in both languages. */
final class Letters {
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{2}");
    private static final Pattern ENGLISH = Pattern.compile(">[^<>]*[A-Za-z]{2,}[ ,][^<>]*[A-Za-z]{2,}[^<>]*<");
    private static final Pattern NAMES = Pattern.compile("\\{[^{}]*}");

    private Letters() {}

    static void look(String path, byte[] bytes, Consumer<Finding> tell) {
        String words = NAMES.matcher(new String(bytes, UTF_8)).replaceAll("");
        boolean chinese = CHINESE.matcher(words).find();
        boolean english = ENGLISH.matcher(words).find();
        if (chinese != english) {
            tell.accept(
                    new Finding(
                            Rule.TRANSLATION,
                            new Place(path, 1, 1)
                                    .problem(
                                            chinese
                                                    ? say("This letter is written in Chinese only.")
                                                    : say("This letter is written in English only."),
                                            say(
                                                    "Add the other language in lines of their own; class=\"en\" sets English apart."))));
        }
    }
}
