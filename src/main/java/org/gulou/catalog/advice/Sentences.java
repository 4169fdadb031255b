package org.gulou.catalog.advice;

import static org.gulou.kernel.Sentence.say;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.gulou.catalog.definition.Node.Scalar;

/** Whether sentences are short. */
final class Sentences {
    /** Where GOV.UK splits sentences. */
    private static final int WORDS = 25;

    /** Twice as many characters as there are words: most Chinese words have two. */
    private static final int CHARACTERS = 50;

    private static final int SHOWN = 12;
    private static final Pattern END_ENGLISH = Pattern.compile("(?<=[.?!;:])\\s+|\\n+");
    private static final Pattern END_CHINESE = Pattern.compile("[。！？；：\\n]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*");
    private static final Pattern CHARACTER = Pattern.compile("\\p{IsHan}|[A-Za-z0-9]+");
    private static final Pattern HOLE = Pattern.compile("\\{[^{}]*}");

    private Sentences() {}

    static void look(Passage passage, Consumer<Finding> tell) {
        passage.texts().forEach((language, text) -> {
            boolean chinese = language.equals("zh");
            for (String sentence : (chinese ? END_CHINESE : END_ENGLISH).split(text.text(), -1)) {
                String words = HOLE.matcher(sentence).replaceAll("x");
                long length =
                        (chinese ? CHARACTER : WORD).matcher(words).results().count();
                if (length > (chinese ? CHARACTERS : WORDS)) {
                    tell(passage, text, sentence.strip(), length, chinese, tell);
                }
            }
        });
    }

    private static void tell(
            Passage passage, Scalar text, String sentence, long length, boolean chinese, Consumer<Finding> tell) {
        String begin = sentence.substring(0, Math.min(SHOWN, sentence.length()));
        tell.accept(new Finding(
                Rule.SENTENCE,
                passage.file()
                        .of(text, begin)
                        .problem(
                                chinese
                                        ? say("This sentence has {length} characters.", length)
                                        : say("This sentence has {length} words.", length),
                                chinese
                                        ? say("Make two of it: up to {most} characters are read at once.", CHARACTERS)
                                        : say("Make two of it: up to {most} words are read at once.", WORDS))));
    }
}
