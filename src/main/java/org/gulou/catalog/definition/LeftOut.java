package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.catalog.definition.Node.Fields;
import org.gulou.kernel.Place;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Sentence;
import org.gulou.kernel.Written;

/** What a form does not ask of the elements that it uses: a rule of an element may still read it, and then the use is to mend. */
record LeftOut(List<Narrowed> uses) {
    /**
     * An element without some of its items.
     *
     * @param items what is left out, with the place of the {@code only} that leaves it out
     */
    private record Narrowed(String element, Map<String, Place> items) {
        Stream<Problem> blamed(Problem fault) {
            String reason = fault.reason();
            return items.entrySet().stream()
                    .filter(item -> reason.contains("'" + item.getKey() + "'"))
                    .limit(1)
                    .map(item -> told(fault, item.getKey(), item.getValue()));
        }

        private Problem told(Problem fault, String item, Place only) {
            Sentence layer = say("what 'only' leaves out of '{element}'", element);
            var place = new Place(fault.file(), fault.line(), fault.column());
            return only.problem(
                    Layer.with(layer, place, fault.found()),
                    say("Let 'only' name '{item}' as well, or leave out what reads it.", item));
        }
    }

    static LeftOut of(Fields form, Sources files) {
        return new LeftOut(form.maps("pages").stream()
                .flatMap(page -> narrowed(page.maps("items"), files))
                .toList());
    }

    private static Stream<Narrowed> narrowed(List<Fields> items, Sources files) {
        return items.stream()
                .flatMap(item -> Stream.concat(
                        item.written("use").stream().flatMap(use -> narrowed(item, use, files)),
                        narrowed(item.maps("items"), files)));
    }

    private static Stream<Narrowed> narrowed(Fields item, Written use, Sources files) {
        if (item.get("only").filter(Node.Items.class::isInstance).isEmpty()) {
            return Stream.empty();
        }
        Set<String> kept = Set.copyOf(item.strings("only"));
        Map<String, Place> items = files.read(ItemReader.file(use.text())).stream()
                .flatMap(element -> element.maps("items").stream())
                .map(asked -> asked.stringOrEmpty("id"))
                .filter(id -> !id.isEmpty() && !kept.contains(id))
                .collect(Collectors.toMap(
                        id -> id, id -> item.keyPlace("only"), (one, other) -> one, LinkedHashMap::new));
        return Stream.of(new Narrowed(use.text(), items));
    }

    /** The fault where it can be mended: at each use that leaves out what the element reads, or where it stands. */
    Stream<Problem> blamed(Problem fault) {
        List<Problem> blamed = uses.stream()
                .filter(use -> fault.file().equals(ItemReader.file(use.element())))
                .flatMap(use -> use.blamed(fault))
                .toList();
        return blamed.isEmpty() ? Stream.of(fault) : blamed.stream();
    }
}
