package org.gulou.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What our English sentences are called in other languages, read from files in the form of gettext (PO), which every
 * translator's tool opens.
 */
final class Translations {
    private static final Map<String, Map<String, String>> LANGUAGES = new ConcurrentHashMap<>();

    private Translations() {}

    /** The sentence in {@code language}, its names still in braces; the English one where there is no other. */
    static String of(String english, String language) {
        return LANGUAGES.computeIfAbsent(language, Translations::read).getOrDefault(english, english);
    }

    private static Map<String, String> read(String language) {
        try (InputStream file = Translations.class.getResourceAsStream("/org/gulou/sentences_" + language + ".po")) {
            return file == null ? Map.of() : entries(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException("The sentences in " + language + " cannot be read", failed);
        }
    }

    /** {@code msgid "…"} and {@code msgstr "…"}, each continued by quoted lines; other lines are comments. */
    static Map<String, String> entries(String po) {
        var entries = new LinkedHashMap<String, String>();
        var english = new StringBuilder();
        var other = new StringBuilder();
        StringBuilder reading = english;
        for (String line : po.lines().toList()) {
            if (line.startsWith("msgid ")) {
                entries.put(english.toString(), other.toString());
                english.setLength(0);
                other.setLength(0);
                reading = english;
            } else if (line.startsWith("msgstr ")) {
                reading = other;
            }
            if (!line.startsWith("#") && line.contains("\"")) {
                reading.append(unquoted(line));
            }
        }
        entries.put(english.toString(), other.toString());
        entries.remove("");
        return entries;
    }

    private static String unquoted(String line) {
        return line.substring(line.indexOf('"') + 1, line.lastIndexOf('"'))
                .replace("\\\"", "\"")
                .replace("\\\\", "\\");
    }
}
