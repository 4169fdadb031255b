package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gulou.kernel.Place;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Sentence;

/**
 * A slip of the finger in YAML, told where it was made: signs of a Chinese keyboard, a space too few, a quote that is not
 * closed. The parser notices these only where nothing fits any more.
 */
final class Slips {
    private static final String KEY = "(?:^|[{,]|- )\\s*([A-Za-z][\\w-]*)";
    private static final Map<String, String> ORDINARY =
            Map.of("｛", "{", "｝", "}", "［", "[", "］", "]", "＃", "#", "－", "-");

    private static final Pattern UNCLOSED = Pattern.compile("(?:: |- |[\\[{,] ?)([\"'])(?:(?!\\1).)*$");
    private static final Pattern APOSTROPHE = Pattern.compile("(?:: |- |[\\[{,] ?)'[^']*[A-Za-z](')[a-z]");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'|(?:^|\\s)#.*$");

    /** What to look for, and what to say of it: found, then what to do. */
    private record Slip(
            Pattern pattern, Function<MatchResult, Sentence> found, Function<MatchResult, Sentence> advice) {
        Slip(String pattern, Function<MatchResult, Sentence> found, Function<MatchResult, Sentence> advice) {
            this(Pattern.compile(pattern), found, advice);
        }
    }

    private static final List<Slip> SLIPS = List.of(
            new Slip(
                    "^ *([\\u3000\\u00a0\\u2000-\\u200b\\u202f]+)",
                    sign -> say("This line is indented with other signs than spaces."),
                    sign -> say("Indent with ordinary spaces.")),
            new Slip(
                    KEY + "(?=：)",
                    key -> say("A full-width colon stands behind '{key}'.", key.group(1)),
                    key -> colon(key.group(1))),
            new Slip(
                    KEY + ":(?=[^\\s/:,}\\]])",
                    key -> say("There is no space behind the colon of '{key}'.", key.group(1)),
                    key -> colon(key.group(1))),
            new Slip(
                    "，\\s*([A-Za-z][\\w-]*)(?=:\\s)",
                    key -> say("A full-width comma stands before '{key}'.", key.group(1)),
                    key -> say("Write an ordinary comma and a space before it.")),
            new Slip(
                    "([｛｝［］])",
                    sign -> say("'{sign}' is a sign of full width.", sign.group(1)),
                    sign -> say("Write '{plain}'.", ORDINARY.getOrDefault(sign.group(1), ""))),
            new Slip(
                    "[{,]\\s*[A-Za-z][\\w-]*:\\s+([^\\s\\[\\]{},&*!|>%@`][^\\[\\]{},]*\\[)",
                    rule -> say("The text that begins here holds '['."),
                    rule -> say("Put it in quotes: inside braces, brackets and commas are signs of YAML.")));

    private Slips() {}

    /**
     * The slip nearest before a place where the parser stopped.
     *
     * @param begin the line in which begins what does not fit
     * @param end the line where it stopped
     */
    static Optional<Problem> before(String file, String text, int begin, int end) {
        List<String> lines = text.lines().toList();
        return first(UNCLOSED, file, lines, begin, end)
                .map(place -> place.problem(
                        say("The text in quotes that begins here has no end."),
                        say("Close it with the same quote at the end of the text.")))
                .or(() -> first(APOSTROPHE, file, lines, end, end)
                        .map(place -> place.problem(
                                say("This apostrophe ends the text in single quotes."), say("Write it twice: ''."))))
                .or(() -> IntStream.rangeClosed(0, 1)
                        .map(back -> end - back)
                        .filter(line -> line >= 1 && line <= lines.size())
                        .mapToObj(line -> in(file, lines.get(line - 1), line))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    /** What is written with the colon of a Chinese keyboard, or without a space behind it, and so is no key. */
    static Sentence advice(String written) {
        Matcher key = Pattern.compile("([A-Za-z][\\w-]*)(?:：|:(?=\\S)).*", Pattern.DOTALL)
                .matcher(written);
        return key.matches() ? colon(key.group(1)) : Sentence.NONE;
    }

    private static Sentence colon(String key) {
        return say("Write '{key}:' with an ordinary colon and a space behind it.", key);
    }

    private static Optional<Place> first(Pattern sign, String file, List<String> lines, int begin, int end) {
        return IntStream.rangeClosed(Math.max(begin, 1), Math.min(end, lines.size()))
                .boxed()
                .flatMap(line -> sign.matcher(lines.get(line - 1))
                        .results()
                        .map(found -> new Place(file, line, found.start(1) + 1)))
                .findFirst();
    }

    private static Optional<Problem> in(String file, String line, int number) {
        String bare =
                QUOTED.matcher(line).replaceAll(part -> " ".repeat(part.group().length()));
        return SLIPS.stream()
                .flatMap(slip -> slip.pattern()
                        .matcher(bare)
                        .results()
                        .limit(1)
                        .map(part -> new Place(file, number, part.start(1) + 1)
                                .problem(slip.found().apply(part), slip.advice().apply(part))))
                .findFirst();
    }
}
