package org.gulou.catalog.advice;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gulou.catalog.definition.Node.Scalar;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Sentence;
import org.jspecify.annotations.Nullable;

/** Whether a text says the same in Chinese and in English, as far as a machine can tell: it compares numbers and names. */
final class Translations {
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]");
    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]{2,}");
    private static final Pattern NAME = Pattern.compile("\\{\\s*([a-z][A-Za-z0-9_.\\[\\]()\" -]*?)\\s*(?=[,|}])");
    private static final Pattern WORDING = Pattern.compile("(?:=\\d+|\\bone|\\bother)\\s*$");
    private static final Pattern NUMBER =
            Pattern.compile("(?<![A-Za-z0-9.])(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?\\s?(万|亿|million|billion)?");
    private static final Pattern SMALL_IN_WORDS = Pattern.compile(
            "\\b(one|two|three|four|five|six|seven|eight|nine|ten|once|twice|first|second|third|single|half)\\b",
            Pattern.CASE_INSENSITIVE);

    /** What is often written in words. */
    private static final BigDecimal SMALL = BigDecimal.TEN;

    /** The Chinese names of bodies are longer than the English ones. */
    private static final String BODIES = "vocabularies/bodies.yaml";

    private static final int WORDS_OF_A_SENTENCE = 3;

    private Translations() {}

    static void look(Passage passage, Consumer<Finding> tell) {
        Map<String, Scalar> texts = passage.texts();
        Scalar zh = texts.get("zh");
        Scalar en = texts.get("en");
        if (zh == null || en == null) {
            return;
        }
        if (untranslated(zh.text(), en.text())) {
            tell(zh, say("This is no Chinese."), say("Put it into Chinese."), tell);
        } else if (count(CHINESE, en.text()) > count(LATIN, en.text())) {
            tell(en, say("This is no English."), say("Put it into English."), tell);
        } else {
            if (!passage.file().path().equals(BODIES)) {
                names(zh, en, tell);
            }
            numbers(zh, en, tell);
        }
    }

    private static void tell(Scalar text, Sentence found, Sentence advice, Consumer<Finding> tell) {
        tell.accept(new Finding(Rule.TRANSLATION, text.place().problem(found, advice)));
    }

    /** The Chinese of a text may stand in the wordings of its plurals and in what is read instead of a value. */
    private static boolean untranslated(String zh, String en) {
        String words = withoutNames(zh);
        return count(CHINESE, zh) == 0
                && (count(LATIN_WORD, words) >= WORDS_OF_A_SENTENCE
                        || (zh.equals(en) && words.contains(" ") && count(LATIN_WORD, words) > 1));
    }

    private static String withoutNames(String text) {
        return text.replaceAll("\\{[^{}]*}", "");
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().count();
    }

    /** A name that only one language holds: the readers of the other are told less. */
    private static void names(Scalar zh, Scalar en, Consumer<Finding> tell) {
        Set<String> chinese = names(zh.text());
        Set<String> english = names(en.text());
        lacking(chinese, english)
                .ifPresent(name -> tell(
                        en,
                        say("The Chinese names {name}, the English does not.", "{" + name + "}"),
                        say("Name it here too, or leave it out in both."),
                        tell));
        lacking(english, chinese)
                .ifPresent(name -> tell(
                        zh,
                        say("The English names {name}, the Chinese does not.", "{" + name + "}"),
                        say("Name it here too, or leave it out in both."),
                        tell));
    }

    private static Set<String> names(String text) {
        var names = new TreeSet<String>();
        Matcher name = NAME.matcher(text);
        while (name.find()) {
            if (!isWording(text.substring(0, name.start()))) {
                names.add(name.group(1));
            }
        }
        return names;
    }

    /** Whether braces that open behind this hold what is read for a number: {@code =0 {nobody}} within a plural. */
    private static boolean isWording(String before) {
        long open = before.chars().filter(c -> c == '{').count()
                - before.chars().filter(c -> c == '}').count();
        return open > 0 && WORDING.matcher(before).find();
    }

    private static Optional<String> lacking(Set<String> named, Set<String> here) {
        return named.stream().filter(name -> !here.contains(name)).findFirst();
    }

    /** Numbers in words are not compared, so only what both write in digits and neither shares is told. */
    private static void numbers(Scalar zh, Scalar en, Consumer<Finding> tell) {
        List<BigDecimal> chinese = numbers(zh.text());
        List<BigDecimal> english = numbers(en.text());
        var shared = new ArrayList<>(chinese);
        shared.retainAll(english);
        chinese.removeAll(shared);
        english.removeAll(shared);
        if (SMALL_IN_WORDS.matcher(en.text()).find()) {
            chinese.removeIf(number -> number.compareTo(SMALL) <= 0);
        }
        if (!chinese.isEmpty() && !english.isEmpty()) {
            tell(
                    en,
                    say(
                            "The English says {english} where the Chinese says {chinese}.",
                            english.getFirst().toPlainString(),
                            chinese.getFirst().toPlainString()),
                    say("Write the right number in both."),
                    tell);
        }
    }

    private static List<BigDecimal> numbers(String text) {
        var numbers = new ArrayList<BigDecimal>();
        Matcher number = NUMBER.matcher(withoutNames(text));
        while (number.find()) {
            String fraction = number.group(2) == null ? "" : number.group(2);
            numbers.add(new BigDecimal(number.group(1).replace(",", "") + fraction)
                    .multiply(unit(number.group(3)))
                    .stripTrailingZeros());
        }
        return numbers;
    }

    private static BigDecimal unit(@Nullable String word) {
        return switch (word) {
            case "万" -> new BigDecimal("10000");
            case "亿" -> new BigDecimal("100000000");
            case "million" -> new BigDecimal("1000000");
            case "billion" -> new BigDecimal("1000000000");
            case null, default -> BigDecimal.ONE;
        };
    }

    /**
     * Tells which texts changed in one language only since another version.
     *
     * @param before by path, as they were
     */
    static void since(Map<String, LocalizedText> before, List<Passage> now, Consumer<Finding> tell) {
        for (Passage passage : now) {
            LocalizedText old = before.getOrDefault(passage.file().path() + "#" + passage.path(), LocalizedText.NONE);
            List<String> same = passage.texts().entrySet().stream()
                    .filter(text -> text.getValue().text().equals(old.texts().get(text.getKey())))
                    .map(Map.Entry::getKey)
                    .toList();
            if (!old.isEmpty()
                    && !same.isEmpty()
                    && same.size() < passage.texts().size()) {
                same.forEach(language -> Optional.ofNullable(passage.texts().get(language))
                        .ifPresent(text -> tell.accept(new Finding(
                                Rule.STALE,
                                text.place()
                                        .problem(
                                                say("Another language of this text has changed, this one has not."),
                                                say("Look whether it still says the same."))))));
            }
        }
    }
}
