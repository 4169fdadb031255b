package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.catalog.definition.Node.Fields;
import org.gulou.catalog.definition.Node.Items;
import org.gulou.catalog.definition.Node.Scalar;
import org.gulou.catalog.definition.Node.Sort;
import org.gulou.kernel.Nearest;
import org.gulou.kernel.Written;

/** An element where it is used: with fewer items, more of them required, other words, filled in before; never with more than it has. */
record Use(Fields said, Written element, Mistakes mistakes) {
    private static final String ONLY = "only";
    private static final String REQUIRED = "required";
    private static final String LABEL = "label";
    private static final String DEFAULTS = "defaults";

    /** The items of the element as they are meant here. */
    List<Fields> narrowed(List<Fields> items) {
        List<String> ids = items.stream().map(item -> item.stringOrEmpty("id")).toList();
        List<Written> only =
                said.get(ONLY).filter(Items.class::isInstance).isPresent() ? said.writtens(ONLY) : List.of();
        Set<String> kept = only.stream().map(Written::text).collect(Collectors.toSet());
        only.stream().filter(id -> !ids.contains(id.text())).forEach(id -> unknown(id, ids));
        Stream.of(LABEL, DEFAULTS)
                .flatMap(key -> said.fields(key).stream())
                .forEach(byId -> byId.fields().keySet().stream()
                        .filter(id -> !ids.contains(id))
                        .forEach(id -> unknown(new Written(id, byId.keyPlace(id)), ids)));
        var meant = new ArrayList<Fields>();
        for (Fields item : items) {
            if (only.isEmpty() || kept.contains(item.stringOrEmpty("id"))) {
                meant.add(required(labelled(filledIn(item))));
            }
        }
        return meant;
    }

    private void unknown(Written id, List<String> ids) {
        mistakes.add(id.problem(
                say("The element '{element}' has no item '{name}'.", element, id), Nearest.suggestion(id.text(), ids)));
    }

    private Fields labelled(Fields item) {
        return said.fields(LABEL)
                .flatMap(labels -> labels.get(item.stringOrEmpty("id")))
                .map(title -> item.without(Set.of("title")).with("title", title))
                .orElse(item);
    }

    private Fields filledIn(Fields item) {
        return said.fields(DEFAULTS)
                .flatMap(defaults -> defaults.get(item.stringOrEmpty("id")))
                .map(rule -> item.without(Set.of("default")).with("default", rule))
                .orElse(item);
    }

    /** Required where the element or its use says so; nothing that is computed is asked for. */
    private Fields required(Fields item) {
        Optional<Scalar> more = scalar(said);
        if (more.isEmpty() || item.get("computed").isPresent()) {
            return item;
        }
        Optional<Scalar> own = scalar(item).filter(rule -> !rule.text().equals("false"));
        if (own.isPresent() && !more.get().text().equals("true")) {
            mistakes.at(
                    said.keyPlace(REQUIRED),
                    say(
                            "The element '{element}' asks for '{item}': where it is used it may ask for more, never"
                                    + " for less.",
                            element,
                            item.stringOrEmpty("id")),
                    say("Leave 'required' out, or leave the item out with 'only'."));
            return item;
        }
        return item.without(Set.of(REQUIRED))
                .with(REQUIRED, own.filter(Use::always).orElse(more.get()));
    }

    private static Optional<Scalar> scalar(Fields fields) {
        return fields.get(REQUIRED).filter(Scalar.class::isInstance).map(Scalar.class::cast);
    }

    private static boolean always(Scalar rule) {
        return rule.sort() == Sort.BOOLEAN && rule.text().equals("true");
    }
}
