package org.gulou.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What our English sentences, and those by which the schemas describe themselves, are called in other languages, read
 * from files in the form of gettext (PO), which every translator's tool opens.
 */
public final class Translations {
    private static final List<String> FILES = List.of("sentences", "schemas");
    private static final Map<String, Map<String, String>> LANGUAGES = new ConcurrentHashMap<>();

    private Translations() {}

    /** The sentence in {@code language}, its names still in braces; the English one where there is no other. */
    public static String of(String english, String language) {
        return LANGUAGES.computeIfAbsent(language, Translations::read).getOrDefault(english, english);
    }

    private static Map<String, String> read(String language) {
        var all = new HashMap<String, String>();
        for (String name : FILES) {
            String path = "/org/gulou/" + name + "_" + language + ".po";
            try (InputStream file = Translations.class.getResourceAsStream(path)) {
                if (file != null) {
                    all.putAll(entries(new String(file.readAllBytes(), StandardCharsets.UTF_8)));
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(path + " cannot be read", failed);
            }
        }
        return all;
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
