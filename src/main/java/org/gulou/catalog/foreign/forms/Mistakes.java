package org.gulou.catalog.foreign.forms;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gulou.kernel.Sentence;
import tools.jackson.databind.JsonNode;

/** What a component says of a wrong answer, by what is wrong with it: words of its own, in one language or several. */
final class Mistakes {
    private static final String IN_LANGUAGES = "translatedErrors";

    private Mistakes() {}

    /** What it says of a pattern that is not kept; nothing where it has no words for it. */
    static String ofPattern(Component component) {
        String own = component.text("validate.customMessage", "validate.patternMessage");
        return own.isEmpty() ? of(component, "pattern") : own;
    }

    /** What it says where its script finds something wrong, and does not say what. */
    static String ofScript(Component component) {
        String own = component.text("validate.customMessage");
        return own.isEmpty() ? of(component, "custom") : own;
    }

    private static String of(Component component, String mistake) {
        JsonNode translated = component.at(IN_LANGUAGES);
        return Stream.concat(
                        Stream.of(component.at("errors"), translated.path("en")),
                        translated.properties().stream().map(language -> language.getValue()))
                .map(words -> words.path(mistake).asString("").strip())
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Notes the words in other languages. */
    static void translated(Component component, Sent.Translations translations) {
        component
                .at(IN_LANGUAGES)
                .properties()
                .forEach(language -> language.getValue().properties().forEach(word -> {
                    String to = word.getValue().asString("");
                    if (!to.isBlank()) {
                        translations.put(language.getKey(), of(component, word.getKey()), to);
                    }
                }));
    }

    /** What of it no check of the draft says. */
    static List<Sentence> left(Component component, String kind) {
        boolean pattern = !component.text("validate.pattern").isEmpty() && Checks.TEXTS.contains(kind);
        boolean script = !component.text("validate.custom").isEmpty();
        var left = new ArrayList<String>();
        String always = component.text("validate.customMessage");
        if (!always.isEmpty() && !pattern && !script) {
            left.add(always);
        }
        for (String mistake : mistakes(component)) {
            String words = of(component, mistake);
            boolean said = (mistake.equals("pattern") && pattern) || (mistake.equals("custom") && script);
            if (!words.isEmpty() && !said) {
                left.add(mistake + ": " + words);
            }
        }
        return left.isEmpty()
                ? List.of()
                : List.of(say("What it says of a wrong answer is not carried over: {words}", String.join("; ", left)));
    }

    private static Set<String> mistakes(Component component) {
        var mistakes = new TreeSet<>(component.at("errors").propertyNames());
        component.at(IN_LANGUAGES).forEach(words -> mistakes.addAll(words.propertyNames()));
        return mistakes;
    }
}
