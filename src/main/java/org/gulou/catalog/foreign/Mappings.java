package org.gulou.catalog.foreign;

import static org.gulou.kernel.Sentence.say;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gulou.catalog.definition.Definitions;
import org.gulou.catalog.definition.Node.Fields;
import org.gulou.kernel.Nearest;
import org.gulou.kernel.Problem;

/** Reads mapping files, and tells what is wrong with one. */
public final class Mappings {
    private static final Set<String> FIELDS = Set.of(
            "code",
            "department",
            "type",
            "audience",
            "legalBasis",
            "statutory",
            "promised",
            "conditions",
            "papers",
            "fees",
            "result",
            "group",
            "phone",
            "address",
            "link",
            "apply",
            "updated");

    private Mappings() {}

    /** A mapping without a mistake; empty, and all mistakes told in {@code told}, otherwise. */
    public static Optional<Mapping> read(Definitions definitions, String path, byte[] bytes, List<Problem> told) {
        int before = told.size();
        Optional<Fields> file = definitions.file(path, bytes, "import", told);
        file.flatMap(tree -> tree.fields("fields"))
                .ifPresent(fields -> fields.fields().keySet().stream()
                        .filter(name -> !FIELDS.contains(name) && !name.matches("(title|summary|site)\\.[a-z]{2}"))
                        .forEach(name -> told.add(fields.keyPlace(name)
                                .problem(
                                        say("There is no {what} '{name}'.", say("field of an entry"), name),
                                        Nearest.didYouMean(name, FIELDS)))));
        return told.size() == before ? file.map(Mapping::of) : Optional.empty();
    }
}
