package org.gulou.catalog.advice;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gulou.catalog.definition.Node.Fields;
import org.gulou.catalog.definition.Node.Scalar;

/** Words that few citizens know, with those that say it plainly: {@code wording/plain-words.yaml}. */
record PlainWords(List<Entry> entries) {
    static final String FILE = "wording/plain-words.yaml";

    private static final Pattern HOLE = Pattern.compile("\\{[^{}]*}|\\$[A-Za-z]+");

    /**
     * A word.
     *
     * @param say what to write instead
     * @param unless where these words around it hold it, it is a name
     */
    record Entry(String language, Pattern word, List<String> say, List<String> unless) {}

    static final PlainWords NONE = new PlainWords(List.of());

    static PlainWords of(Fields file) {
        var entries = new ArrayList<Entry>();
        for (String language : file.fields().keySet()) {
            for (Fields entry : file.maps(language)) {
                for (String word : entry.strings("word")) {
                    entries.add(new Entry(
                            language, pattern(language, word), entry.strings("say"), entry.strings("unless")));
                }
            }
        }
        return new PlainWords(List.copyOf(entries));
    }

    private static Pattern pattern(String language, String word) {
        return language.equals("zh")
                ? Pattern.compile(Pattern.quote(word))
                : Pattern.compile("\\b" + Pattern.quote(word) + "\\b", Pattern.CASE_INSENSITIVE);
    }

    void look(Passage passage, Consumer<Finding> tell) {
        var masked = new HashMap<String, String>();
        passage.texts().forEach((language, text) -> masked.put(language, masked(text.text())));
        for (Entry entry : entries) {
            Scalar text = passage.texts().get(entry.language());
            if (text != null) {
                Matcher word = entry.word().matcher(masked.getOrDefault(entry.language(), ""));
                while (word.find()) {
                    if (!excused(entry, text.text(), word)) {
                        tell.accept(new Finding(
                                Rule.WORD,
                                passage.file()
                                        .of(text, word.group())
                                        .problem(
                                                say("Few citizens know the word '{word}'.", word.group()),
                                                say("Write '{plain}'.", String.join("' / '", entry.say())))));
                        break;
                    }
                }
            }
        }
    }

    /** Names of the form and of an archetype's parameters are no words: {amount}, $notice. */
    private static String masked(String text) {
        return HOLE.matcher(text).replaceAll(hole -> " ".repeat(hole.group().length()));
    }

    /** A word is excused as part of a name, and where its text explains it in brackets. */
    private static boolean excused(Entry entry, String text, Matcher word) {
        String after = text.substring(word.end()).stripLeading();
        return after.startsWith("（")
                || after.startsWith("(")
                || entry.unless().stream().anyMatch(name -> holds(text, name, word.start(), word.end()));
    }

    private static boolean holds(String text, String name, int from, int to) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            if (at <= from && at + name.length() >= to) {
                return true;
            }
        }
        return false;
    }
}
