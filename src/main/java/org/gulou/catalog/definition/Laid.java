package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.catalog.definition.Node.Fields;
import org.gulou.catalog.definition.Node.Items;

/** The three files of a service after layers were laid over each other, each of the shape that its schema asks for. */
record Laid(Fields service, Fields form, Fields workflow) {
    private static final String VARIANTS = "variants";

    /** What this means in one variant: a condition, paper or check may be limited to {@code variants: [renew]}. */
    Laid in(String variant) {
        return new Laid(meant(service, variant), meant(form, variant), workflow);
    }

    /** Most files limit nothing, and mean the same in every variant. */
    private static Fields meant(Fields file, String variant) {
        return hasLimits(file) ? limited(file, variant) : file;
    }

    private static boolean hasLimits(Node node) {
        switch (node) {
            case Node.Scalar scalar -> {}
            case Fields fields -> {
                for (Node value : fields.fields().values()) {
                    if (hasLimits(value)) {
                        return true;
                    }
                }
            }
            case Items items -> {
                for (Node item : items.items()) {
                    if ((item instanceof Fields fields && fields.fields().containsKey(VARIANTS)) || hasLimits(item)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static Fields limited(Fields fields, String variant) {
        Map<String, Node> values = new LinkedHashMap<>();
        fields.fields()
                .forEach((key, value) -> values.put(
                        key,
                        switch (value) {
                            case Node.Scalar scalar -> scalar;
                            case Fields inner -> limited(inner, variant);
                            case Items items -> limited(items, variant);
                        }));
        return new Fields(values, fields.keys(), fields.place());
    }

    private static Items limited(Items items, String variant) {
        List<Node> meant = items.items().stream()
                .filter(item ->
                        named(item).map(names -> names.contains(variant)).orElse(true))
                .map(item -> item instanceof Fields fields ? limited(fields.without(Set.of(VARIANTS)), variant) : item)
                .toList();
        return new Items(meant, items.place());
    }

    private static Optional<List<String>> named(Node item) {
        return item instanceof Fields fields && fields.get(VARIANTS).isPresent()
                ? Optional.of(fields.strings(VARIANTS))
                : Optional.empty();
    }

    /** Tells of every limit to a variant that the service does not have. */
    void checkLimits(Set<String> variants, Mistakes mistakes) {
        for (Fields file : List.of(service, form)) {
            if (hasLimits(file)) {
                checkLimits(file, variants, mistakes);
            }
        }
    }

    private static void checkLimits(Node node, Set<String> variants, Mistakes mistakes) {
        switch (node) {
            case Node.Scalar scalar -> {}
            case Fields fields -> fields.fields().values().forEach(value -> checkLimits(value, variants, mistakes));
            case Items items ->
                items.items().forEach(item -> {
                    if (item instanceof Fields fields) {
                        fields.writtens(VARIANTS).stream()
                                .filter(name -> !variants.contains(name.text()))
                                .forEach(name -> mistakes.unknown(name, say("variant"), variants));
                    }
                    checkLimits(item, variants, mistakes);
                });
        }
    }
}
