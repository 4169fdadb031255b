package org.gulou.catalog.foreign.forms;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.gulou.catalog.foreign.Unreadable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The forms in a file: one, several in a list or project, or the files of an export in a ZIP. */
final class Sent {
    /** Under which names systems that use Form.io put the form in what they export, where it is not all there is. */
    private static final List<String> HOLDERS = List.of("form", "schema", "configuration");

    private static final Set<String> FORMS = Set.of("", "form", "resource", "wizard");

    private final List<Component> forms = new ArrayList<>();
    private final Translations translations = new Translations();

    /** Those of a file, with the words that come with them; none where its JSON is something else. */
    static Sent in(SortedMap<String, JsonNode> files) {
        var sent = new Sent();
        if (OpenForms.isExport(files)) {
            Component form = OpenForms.form(files);
            sent.translations.add(form.at("i18n"));
            sent.forms.add(form);
        } else {
            files.values().forEach(sent::add);
        }
        return sent;
    }

    List<Component> forms() {
        return List.copyOf(forms);
    }

    Translations translations() {
        return translations;
    }

    private void add(JsonNode node) {
        if (Translations.areThese(node)) {
            translations.add(node);
        } else if (node.isArray()) {
            boolean several = !node.isEmpty();
            for (JsonNode one : node) {
                several &= isForm(one);
            }
            if (several) {
                node.forEach(this::add);
            } else {
                form(new Component(JsonMapper.shared().createObjectNode().set("components", node)));
            }
        } else if (node.path("forms").isContainer() && node.path("components").isMissingNode()) {
            node.path("forms").forEach(this::add);
        } else {
            form(new Component(node));
        }
    }

    private static boolean isForm(JsonNode node) {
        return node.path("components").isArray()
                && FORMS.contains(node.path("type").asString(""));
    }

    private void form(Component root) {
        translations.add(root.at("i18n"));
        if (!components(root).isEmpty()) {
            forms.add(root);
        }
    }

    /** Its components, wherever its system puts them. */
    static List<Component> components(Component root) {
        for (String holder : HOLDERS) {
            List<Component> components = new Component(root.at(holder)).children();
            if (!components.isEmpty()) {
                return components;
            }
        }
        // the newest version comes first in what CHEFS exports
        for (JsonNode version : root.at("versions")) {
            List<Component> components = new Component(version.path("schema")).children();
            if (!components.isEmpty()) {
                return components;
            }
        }
        return root.children();
    }

    /** Words by the words of a form, by language. */
    static final class Translations {
        private final Map<String, Map<String, String>> words = new LinkedHashMap<>();

        /** Whether a file holds words by words: an object for each language, or a list with a word for each. */
        static boolean areThese(JsonNode node) {
            return node.isObject()
                    && !node.isEmpty()
                    && node.properties().stream()
                            .allMatch(one -> language(one.getKey()).length() == 2
                                    && one.getValue().isObject()
                                    && one.getValue().properties().stream()
                                            .allMatch(word -> word.getValue().isValueNode()));
        }

        /** zh, en or another; nothing where a name is none. */
        private static String language(String name) {
            return name.matches("[a-z]{2}([-_].*)?") ? name.substring(0, 2) : "";
        }

        /** Adds what must be a file with words. */
        void addOnly(JsonNode node) throws Unreadable {
            if (!areThese(node)) {
                throw new Unreadable(
                        1,
                        say("These are no translations."),
                        say("It must be an object with one object for each language: words by the words of the form."));
            }
            add(node);
        }

        void add(JsonNode node) {
            node.properties()
                    .forEach(language -> language.getValue().properties().forEach(word -> {
                        if (word.getValue().isString()
                                && !word.getValue().stringValue().isBlank()) {
                            put(
                                    language(language.getKey()),
                                    word.getKey(),
                                    word.getValue().stringValue());
                        }
                    }));
        }

        void put(String language, String from, String to) {
            words.computeIfAbsent(language, none -> new LinkedHashMap<>()).putIfAbsent(from.strip(), to);
        }

        Words words() {
            return new Words(words);
        }
    }
}
