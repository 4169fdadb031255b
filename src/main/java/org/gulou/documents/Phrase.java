package org.gulou.documents;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gulou.kernel.Place;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Sentence;
import org.gulou.kernel.Words;
import org.gulou.kernel.Written;

/**
 * A text with values in it: {@code {path}}, {@code {path | fallback}}, {@code {count(xs), plural, one {# row} other {#
 * rows}}}.
 */
public record Phrase(List<Part> parts) {
    /** What follows in a text. */
    public sealed interface Part {
        /** What stands there as it is. */
        record Plain(String text) implements Part {}

        /** A value, and what is written where there is none. */
        record Value(Written expression, Optional<String> fallback) implements Part {}

        /** A wording by number, keyed by {@code one}, {@code other} or an exact {@code =0}. */
        record Plural(Written expression, Map<String, Phrase> wordings) implements Part {}

        /** The number itself, {@code #} inside a plural. */
        record Number() implements Part {}
    }

    private static final Pattern PLURAL = Pattern.compile(",\\s*plural\\s*,");
    private static final Pattern WORDING = Pattern.compile("\\s*(=\\d+|one|other)\\s*(?=\\{)");

    public Phrase {
        parts = List.copyOf(parts);
    }

    /** Reads a text, reporting every mistake; what is mistaken is left out. */
    public static Phrase read(String text, Place place, Consumer<Problem> faults) {
        return read(text, place, faults, faults);
    }

    /**
     * Reads a text that may have been published before it was judged as today.
     *
     * @param judged takes what is refused and can be written all the same
     */
    public static Phrase read(String text, Place place, Consumer<Problem> faults, Consumer<Problem> judged) {
        return new Phrase(new Reading(text, place, faults, judged).parts(0, text.length(), false));
    }

    /** Whether it says the same of every case. */
    public boolean isPlain() {
        return parts.stream().allMatch(Part.Plain.class::isInstance);
    }

    /** The text with its values, as plain words. */
    public String in(LetterData data, String language) {
        var words = new StringBuilder();
        write(data, language, "#", words::append, words::append);
        return words.toString();
    }

    /** Writes the text with its values; both are plain words, never markup. */
    void write(LetterData data, String language, Markup out) {
        write(data, language, "#", out::words, out::lines);
    }

    /** @param values takes what may be of several lines */
    private void write(
            LetterData data, String language, String number, Consumer<String> words, Consumer<String> values) {
        for (Part part : parts) {
            switch (part) {
                case Part.Plain(String text) -> words.accept(text);
                case Part.Number() -> words.accept(number);
                case Part.Value(Written expression, Optional<String> fallback) ->
                    values.accept(data.text()
                            .apply(expression.text(), language)
                            .or(() -> fallback)
                            .orElseGet(() -> Words.in(language).say("letter.notStated")));
                case Part.Plural(Written expression, Map<String, Phrase> wordings) -> {
                    BigDecimal count = data.number().apply(expression.text()).orElse(BigDecimal.ZERO);
                    String shown = NumberFormat.getInstance(Locale.forLanguageTag(language))
                            .format(count);
                    wording(wordings, count, language).write(data, language, shown, words, values);
                }
            }
        }
    }

    /** CLDR: English sets one apart, Chinese and its neighbours nothing. */
    private static Phrase wording(Map<String, Phrase> wordings, BigDecimal count, String language) {
        Phrase other = wordings.getOrDefault("other", new Phrase(List.of()));
        Phrase general = language.startsWith("en") && count.compareTo(BigDecimal.ONE) == 0
                ? wordings.getOrDefault("one", other)
                : other;
        return wordings.getOrDefault("=" + count.stripTrailingZeros().toPlainString(), general);
    }

    /** Reads the parts of one text. */
    private record Reading(String text, Place place, Consumer<Problem> faults, Consumer<Problem> judged) {
        List<Part> parts(int from, int to, boolean inPlural) {
            var parts = new ArrayList<Part>();
            var plain = new StringBuilder();
            int at = from;
            while (at < to) {
                char next = text.charAt(at);
                int end = next == '{' ? closing(at, to) : at;
                if ((next == '{' && end > 0) || (next == '#' && inPlural)) {
                    parts.add(new Part.Plain(plain.toString()));
                    plain.setLength(0);
                    parts.addAll(next == '#' ? List.of(new Part.Number()) : braced(at + 1, end));
                } else if (next == '{') {
                    report(
                            at,
                            say("'{' is not closed"),
                            say("Write {form} or {name | what to write without it}.", "{name}"));
                    end = to;
                } else if (next == '}') {
                    report(at, say("'}' closes nothing"), say("Write {form}.", "{name}"));
                } else {
                    plain.append(next);
                }
                at = end + 1;
            }
            parts.add(new Part.Plain(plain.toString()));
            parts.removeIf(part -> part.equals(new Part.Plain("")));
            return parts;
        }

        /** Where the brace that opens at {@code open} closes; 0 if it does not. */
        private int closing(int open, int to) {
            int depth = 0;
            for (int at = open; at < to; at++) {
                if (text.charAt(at) == '{') {
                    depth++;
                } else if (text.charAt(at) == '}' && --depth == 0) {
                    return at;
                }
            }
            return 0;
        }

        private List<Part> braced(int from, int to) {
            Matcher plural = PLURAL.matcher(text).region(from, to);
            if (plural.find()) {
                return plural(from, plural.start(), plural.end(), to);
            }
            int bar = text.indexOf('|', from);
            boolean hasFallback = bar >= 0 && bar < to;
            if (hasFallback && text.substring(bar, to).indexOf('{') >= 0) {
                judged.accept(at(bar + 1)
                        .problem(
                                say("What stands for an empty value is read as it is, and can name no other value"),
                                say("Give both a name under rules and write {form}.", "{name}")));
            }
            return expression(from, hasFallback ? bar : to)
                    .<List<Part>>map(written -> List.of(new Part.Value(
                            written,
                            hasFallback
                                    ? Optional.of(text.substring(bar + 1, to).strip())
                                    : Optional.empty())))
                    .orElse(List.of());
        }

        private List<Part> plural(int from, int comma, int wordingsFrom, int to) {
            var wordings = new LinkedHashMap<String, Phrase>();
            Matcher wording = WORDING.matcher(text);
            int at = wordingsFrom;
            while (wording.region(at, to).lookingAt()) {
                int end = closing(wording.end(), to);
                wordings.put(wording.group(1), new Phrase(parts(wording.end() + 1, end, true)));
                at = end + 1;
            }
            if (!text.substring(at, to).isBlank() || !wordings.containsKey("other")) {
                report(
                        at,
                        say("a plural has wordings for =0, =1 …, one and other, and 'other' must be there"),
                        say("Write {count(children), plural, one {# child} other {# children}}."));
                return List.of();
            }
            return expression(from, comma)
                    .<List<Part>>map(written -> List.of(new Part.Plural(written, wordings)))
                    .orElse(List.of());
        }

        private Optional<Written> expression(int from, int to) {
            String expression = text.substring(from, to).strip();
            if (expression.isEmpty()) {
                report(from, say("between the braces stands no name"), say("Write {form}.", "{name}"));
                return Optional.empty();
            }
            return Optional.of(new Written(expression, at(from)));
        }

        private void report(int offset, Sentence found, Sentence advice) {
            faults.accept(at(offset).problem(found, advice));
        }

        private Place at(int offset) {
            String before = text.substring(0, offset);
            int lines = (int) before.chars().filter(c -> c == '\n').count();
            return lines == 0
                    ? place.right(offset)
                    : new Place(place.file(), place.line() + lines, offset - before.lastIndexOf('\n'));
        }
    }
}
