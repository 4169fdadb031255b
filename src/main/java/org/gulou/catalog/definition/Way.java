package org.gulou.catalog.definition;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.gulou.catalog.definition.Node.Fields;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Written;

/**
 * The workflow that a file means: its own, or that of an archetype with what the file lays over it.
 *
 * @param archetype to be named where it does not fit
 */
record Way(Fields workflow, Optional<Layer> archetype) {
    private static final String EXTENDS = "extends";
    private static final String SCHEMA = "workflow";

    /** Reads what {@code file} means; empty, and told, if it is no workflow. */
    static Optional<Way> of(Fields file, Sources sources) {
        if (!extending(file)) {
            return sources.keeps(SCHEMA, file) ? Optional.of(new Way(file, Optional.empty())) : Optional.empty();
        }
        Set<String> laid = new HashSet<>(file.fields().keySet());
        laid.removeAll(Set.of("schema", EXTENDS));
        return sources.keeps(SCHEMA, file.without(laid))
                ? file.fields(EXTENDS).flatMap(base -> extended(base, file.without(Set.of(EXTENDS)), sources))
                : Optional.empty();
    }

    /** Reads a variant's own beginning, which needs not name its format. */
    static Optional<Way> ofVariant(Fields said, Sources sources) {
        return of(said.with("schema", new Node.Scalar("gulou/workflow/v1", Node.Sort.TEXT, said.place())), sources);
    }

    private static Optional<Way> extended(Fields base, Fields upper, Sources sources) {
        Written name = base.written(SCHEMA).orElseThrow();
        return Archetype.named(name, sources)
                .flatMap(archetype -> archetype
                        .with(base.fields("with").orElse(Example.NONE))
                        .flatMap(lower -> over(archetype, lower, upper, sources)));
    }

    /** Whether {@code file} begins with an archetype instead of with what lies below it. */
    static boolean extending(Fields file) {
        return file.get(EXTENDS).isPresent();
    }

    private static Optional<Way> over(Archetype archetype, Fields lower, Fields upper, Sources sources) {
        int before = sources.mistakes().count();
        var merge = new Merge(archetype.words(), sources.mistakes());
        Fields whole = merge.over(lower, upper);
        if (sources.mistakes().count() > before) {
            return Optional.empty();
        }
        var way = new Way(whole, Optional.of(archetype.layer(merge.dropped())));
        var told = sources.mistakes().alike();
        sources.telling(told).keeps(SCHEMA, whole);
        sources.mistakes().unusable(told.all().stream().map(way::blamed).toList());
        return told.none() ? Optional.of(way) : Optional.empty();
    }

    /** A mistake that shows in the archetype is the fault of the file that extends it. */
    Problem blamed(Problem fault) {
        return archetype
                .filter(layer -> fault.file().startsWith(Archetype.FOLDER))
                .map(layer -> layer.blamed(fault))
                .orElse(fault);
    }
}
