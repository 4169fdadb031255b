package org.gulou.catalog.advice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gulou.catalog.definition.Node;
import org.gulou.catalog.definition.Node.Fields;
import org.gulou.catalog.definition.Node.Items;
import org.gulou.catalog.definition.Node.Scalar;
import org.gulou.kernel.Place;

/**
 * A text for people in its languages.
 *
 * @param path of keys and ids in the file, which is the same in another version: {@code pages/household/title}
 * @param citizens whether citizens read it; else officials do, or it is the name of a law or of a thing
 */
record Passage(SourceFile file, String path, Place place, Map<String, Scalar> texts, boolean citizens) {
    /** Languages stand as keys: two small letters. */
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

    private static final Set<String> NOT_THEIRS = Set.of("legalBasis", "reasons", "letters", "source", "demonstration");
    private static final Pattern OFFICIALS =
            Pattern.compile("(?:services/[^/]+/[^/]+/forms|parameters|vocabularies)/.*");

    /** The passages of a file, as they stand in it. */
    static List<Passage> of(SourceFile file) {
        var found = new ArrayList<Passage>();
        boolean citizens = !OFFICIALS.matcher(file.path()).matches();
        walk(file, file.tree(), "", citizens, found);
        return found;
    }

    private static void walk(SourceFile file, Node node, String path, boolean citizens, List<Passage> found) {
        if (node instanceof Items(List<Node> items, Place ignored)) {
            for (int i = 0; i < items.size(); i++) {
                String name = items.get(i) instanceof Fields fields
                        ? fields.string("id").or(() -> fields.string("as")).orElse("#" + i)
                        : "#" + i;
                walk(file, items.get(i), path + "/" + name, citizens, found);
            }
        } else if (node instanceof Fields fields && isPassage(fields)) {
            var texts = new LinkedHashMap<String, Scalar>();
            fields.fields().forEach((language, text) -> {
                if (text instanceof Scalar scalar) {
                    texts.put(language, scalar);
                }
            });
            found.add(new Passage(file, path.substring(1), fields.place(), texts, citizens));
        } else if (node instanceof Fields fields) {
            boolean workflow = file.path().contains("workflow") || path.contains("/workflow");
            fields.fields()
                    .forEach((key, value) -> walk(
                            file,
                            value,
                            path + "/" + key,
                            citizens && !NOT_THEIRS.contains(key) && !(workflow && isOffice(path, key, value)),
                            found));
        }
    }

    private static boolean isPassage(Fields fields) {
        return !fields.fields().isEmpty()
                && fields.fields().entrySet().stream()
                        .allMatch(entry ->
                                LANGUAGE.matcher(entry.getKey()).matches() && entry.getValue() instanceof Scalar)
                && (fields.get("zh").isPresent() || fields.get("en").isPresent());
    }

    /** Whether what stands there in a workflow is for those who work on cases: citizens read of states, and their own moves. */
    private static boolean isOffice(String path, String key, Node value) {
        if (path.endsWith("/moves") && value instanceof Fields move) {
            String by = move.stringOrEmpty("by");
            return by.contains(".") || Set.of("auto", "time").contains(by);
        }
        return Set.of("lanes", "clocks", "parameters", "summary", "quotas", "parts", "worker")
                .contains(key);
    }
}
