package org.gulou.kernel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence for those who write definitions, in whatever language it is read.
 *
 * <p>Usage: {@code say("The key '{key}' stands here twice.", key)}. The English words stand in the code and are at the
 * same time the key of every other language ({@code sentences_zh.po}), as gettext does it; the arguments follow in the
 * order in which their names first appear. An argument may be a sentence itself, or a list.
 */
public record Sentence(String english, List<Object> arguments) implements InWords {
    private static final Pattern NAME = Pattern.compile("\\{([a-z][A-Za-z0-9]*)}");

    /** Nothing to say. */
    public static final Sentence NONE = new Sentence("", List.of());

    public Sentence {
        arguments = List.copyOf(arguments);
        int expected = english.indexOf('{') < 0 ? 0 : names(english).size();
        if (expected != arguments.size()) {
            throw new IllegalArgumentException(
                    "\"" + english + "\" needs " + expected + " arguments, got " + arguments);
        }
    }

    /** A sentence with its arguments in the order of its names. */
    public static Sentence say(String english, Object... arguments) {
        return new Sentence(
                english,
                arguments.length == 0
                        ? List.of()
                        : List.of(arguments).stream().map(Sentence::lasting).toList());
    }

    /** Text of somebody else, such as a parser's message, which has no other language. */
    public static Sentence quote(String text) {
        return say("{text}", text);
    }

    /** The names in a sentence, each once, in the order in which they first appear. */
    public static List<String> names(String sentence) {
        return NAME.matcher(sentence)
                .results()
                .map(name -> name.group(1))
                .distinct()
                .toList();
    }

    private static Object lasting(Object argument) {
        return switch (argument) {
            case InWords words -> words.inWords();
            case LocalizedText text -> text;
            case Collection<?> list -> list.stream().map(Sentence::lasting).toList();
            default -> argument.toString();
        };
    }

    @Override
    public Sentence inWords() {
        return this;
    }

    public boolean isEmpty() {
        return english.isEmpty();
    }

    /** This sentence, or {@code other} where there is none. */
    public Sentence or(Sentence other) {
        return isEmpty() ? other : this;
    }

    /** Two sentences, one after the other; the first is ended where its writer left that open. */
    public Sentence then(Sentence next) {
        if (isEmpty() || next.isEmpty()) {
            return or(next);
        }
        return ended() ? say("{first} {next}", this, next) : say("{first}. {next}", this, next);
    }

    private boolean ended() {
        String words = in("en");
        return words.endsWith(".") || words.endsWith("?");
    }

    /** The sentence in {@code language}; in English where nobody has put it into that language. */
    public String in(String language) {
        List<String> names = names(english);
        Matcher name = NAME.matcher(Translations.of(english, language));
        return name.replaceAll(found -> Matcher.quoteReplacement(argument(names, found, language)));
    }

    private String argument(List<String> names, MatchResult found, String language) {
        return said(arguments.get(names.indexOf(found.group(1))), language);
    }

    private static String said(Object argument, String language) {
        return switch (argument) {
            case Sentence sentence -> sentence.in(language);
            case LocalizedText text -> text.in(language);
            case List<?> list -> {
                var parts = new ArrayList<String>();
                list.forEach(part -> parts.add(said(Objects.requireNonNull(part), language)));
                yield String.join(Translations.of(", ", language), parts);
            }
            default -> argument.toString();
        };
    }

    /** In English, as logs and tests read it. */
    @Override
    public String toString() {
        return in("en");
    }
}
