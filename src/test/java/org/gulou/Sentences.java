package org.gulou;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gulou.kernel.Sentence;
import tools.jackson.databind.json.JsonMapper;

/** The sentences to owners of definitions: those in the code, and those of a translator. */
final class Sentences {
    private static final Path FILE = Path.of("src/main/resources/org/gulou/sentences_zh.po");
    private static final Pattern SAID = Pattern.compile("(?<![.\\w])say\\(\\s*");
    private static final Pattern PIECE = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"\\s*(\\+?)\\s*");
    private static final Pattern ENTRY = Pattern.compile("(?m)^msgid \"(.*)\"\nmsgstr \"(.*)\"$");

    private Sentences() {}

    /** English and Chinese, as they stand in the file. */
    static List<Map.Entry<String, String>> entries() {
        return ENTRY.matcher(Words.read(FILE))
                .results()
                .map(found -> Map.entry(unescaped(found.group(1)), unescaped(found.group(2))))
                .toList();
    }

    static Map<String, String> chinese() {
        var chinese = new LinkedHashMap<String, String>();
        entries().forEach(entry -> chinese.put(entry.getKey(), entry.getValue()));
        return chinese;
    }

    /** Every English sentence that needs another language. */
    static Set<String> english() {
        var english = new TreeSet<String>(described());
        Words.sources("java")
                .map(Words::read)
                .filter(source -> source.contains("Sentence.say;") || source.contains("record Sentence("))
                .forEach(source -> english.addAll(said(source)));
        english.remove("{text}");
        english.add(", ");
        return english;
    }

    /** The first argument of each {@code say}: a text that stands there, so that it can be found here. */
    private static List<String> said(String source) {
        var said = new ArrayList<String>();
        Matcher call = SAID.matcher(source);
        while (call.find()) {
            if (source.startsWith("String english", call.end())) {
                continue;
            }
            var text = new StringBuilder();
            Matcher piece = PIECE.matcher(source).region(call.end(), source.length());
            boolean more = true;
            while (more && piece.lookingAt()) {
                text.append(unescaped(piece.group(1)));
                more = !piece.group(2).isEmpty();
                piece.region(piece.end(), source.length());
            }
            if (more) {
                throw new AssertionError("A sentence is written out where it is said: "
                        + source.substring(call.start(), call.end() + 60));
            }
            said.add(text.toString());
        }
        return said;
    }

    /** What the schemas say of the form of a text, as {@code Complaints} puts it into a sentence. */
    private static Set<String> described() {
        try (var schemas = Files.list(Path.of("services-catalog/schemas"))) {
            return schemas.filter(file -> file.toString().endsWith(".json"))
                    .flatMap(file -> JsonMapper.shared().readTree(Words.read(file)).findParents("pattern").stream())
                    .map(schema -> schema.path("description").asString(""))
                    .filter(words -> !words.isEmpty() && Sentence.names(words).isEmpty())
                    .map(words -> words.substring(0, 1).toLowerCase(Locale.ROOT)
                            + words.substring(1).replaceAll("\\.$", ""))
                    .collect(Collectors.toSet());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String unescaped(String text) {
        return text.replace("\\\"", "\"").replace("\\\\", "\\");
    }
}
