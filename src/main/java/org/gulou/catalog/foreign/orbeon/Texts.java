package org.gulou.catalog.foreign.orbeon;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gulou.catalog.foreign.forms.Outline;

/** The words of a part, which stand beside it in a tree for each language and are called by their way in it. */
record Texts(Part part, Outline outline) {
    private static final String WORDS = "$form-resources/";
    private static final Pattern STEP = Pattern.compile("([\\w.-]+)(?:\\[(\\d{1,3})])?");

    /** The words of a kind at a control, such as its label; nothing where it has none. */
    String of(Node control, String kind) {
        return control.children(kind).stream().findFirst().map(this::text).orElse("");
    }

    /** The words that an element calls or holds. */
    String text(Node node) {
        String ref = ref(node);
        return ref.startsWith(WORDS) ? called(ref) : node.children().isEmpty() ? node.text() : "";
    }

    static String ref(Node node) {
        return Stream.of("ref", "nodeset", "value")
                .map(node::said)
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String called(String ref) {
        String first = "";
        for (var language : part.words().entrySet()) {
            String text = found(language.getValue(), ref).stream()
                    .findFirst()
                    .map(Node::text)
                    .orElse("");
            first = first.isEmpty() ? text : first;
            if (!first.isEmpty()) {
                outline.translated(language.getKey(), first, text);
            }
        }
        return first;
    }

    /** The options that an element calls, each by language. */
    List<Map<String, Node>> options(String ref) {
        var options = new LinkedHashMap<String, Map<String, Node>>();
        part.words()
                .forEach((language, words) -> found(words, ref)
                        .forEach(item -> options.computeIfAbsent(value(item), none -> new LinkedHashMap<>())
                                .putIfAbsent(language, item)));
        return List.copyOf(options.values());
    }

    static String value(Node item) {
        return item.child("value").map(Node::text).orElse("");
    }

    /** The words of a kind of one option, noted in all languages. */
    String option(Map<String, Node> item, String kind) {
        String first = "";
        for (var language : item.entrySet()) {
            String text = language.getValue().child(kind).map(Node::text).orElse("");
            first = first.isEmpty() ? text : first;
            if (!first.isEmpty()) {
                outline.translated(language.getKey(), first, text);
            }
        }
        return first;
    }

    private static List<Node> found(Node words, String ref) {
        List<Node> at = List.of(words);
        for (String step : List.of(ref.substring(WORDS.length()).split("/", -1))) {
            Matcher said = STEP.matcher(step);
            if (!said.matches()) {
                return List.of();
            }
            List<Node> next = at.stream()
                    .flatMap(node -> node.children(said.group(1)).stream())
                    .toList();
            int nth = said.group(2) == null ? 0 : Integer.parseInt(said.group(2));
            at = nth == 0 ? next : nth <= next.size() ? List.of(next.get(nth - 1)) : List.of();
        }
        return at;
    }

    static boolean calls(String ref) {
        return ref.startsWith(WORDS);
    }
}
