package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gulou.kernel.Sentence;

/** What the parser of YAML says is wrong, as sentences that have other languages, and what an author does about it. */
final class YamlWords {
    private static final List<Sentence> KNOWN = List.of(
            say("mapping values are not allowed here"),
            say("mapping keys are not allowed here"),
            say("sequence entries are not allowed here"),
            say("could not find expected ':'"),
            say("found unexpected end of stream"),
            say("found unexpected document separator"),
            say("special characters are not allowed"));
    private static final Pattern EXPECTED = Pattern.compile("(?s)expected (.*), but (found|got)(.*)");
    private static final Pattern CHARACTER = Pattern.compile(
            "(?s)found character (.*) that cannot start any token\\. \\(Do not use (.*) for indentation\\)");

    private YamlWords() {}

    static Sentence of(String problem) {
        Matcher expected = EXPECTED.matcher(problem);
        if (expected.matches()) {
            return expected(expected.group(1), given(expected.group(3)));
        }
        Matcher character = CHARACTER.matcher(problem);
        if (character.matches()) {
            return say(
                    "found character {character} that cannot start any token. (Do not use {same} for indentation)",
                    character.group(1),
                    character.group(2));
        }
        return KNOWN.stream()
                .filter(known -> known.english().equals(problem))
                .findFirst()
                .orElseGet(() -> Sentence.quote(problem));
    }

    private static Sentence expected(String wanted, Sentence given) {
        return switch (wanted) {
            case "' '", "a space" -> say("a sign '!' before a word has a meaning of its own here");
            case "<block end>" -> say("what stands here does not fit what stands before it");
            case "the node content" -> say("expected a value, but found {given}", given);
            case "',' or '}'" -> say("expected a comma or a closing brace, but found {given}", given);
            case "',' or ']'" -> say("expected a comma or a closing bracket, but found {given}", given);
            default -> say("expected {wanted}, but found {given}", wanted, given);
        };
    }

    private static Sentence given(String token) {
        String plain = token.strip().replaceFirst("^'(.+)'$", "$1");
        return switch (plain) {
            case "<stream end>" -> say("the end of the text");
            case "<scalar>" -> say("a text");
            case "<block mapping start>", "?" -> say("a key");
            case "<block sequence start>" -> say("a list");
            default -> Sentence.quote("'" + plain + "'");
        };
    }

    static Sentence advice(String problem) {
        if (problem.startsWith("expected ' '")) {
            return say("Write not(…) for the contrary, and quote a text that begins with '!'.");
        }
        if (problem.contains("TAB")) {
            return say("Indent with spaces instead of tabs.");
        }
        if (problem.contains("mapping values are not allowed")) {
            return say("Quote a text that holds ': ', or check the indentation.");
        }
        if (problem.contains("expected ',' or") && problem.endsWith("{")) {
            return say("Quote a text that holds { or }, such as \"{form}\".", "{name}");
        }
        if (problem.contains("expected ',' or")) {
            return say(
                    "Check quotes and brackets at and before this place: a rule or a text that holds commas or quotes stands"
                            + " in quotes as a whole.");
        }
        return say("Check quotes, brackets and indentation at and before this place.");
    }
}
