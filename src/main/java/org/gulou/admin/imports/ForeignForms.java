package org.gulou.admin.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.gulou.admin.TriedOut;
import org.gulou.catalog.foreign.Unreadable;
import org.gulou.catalog.foreign.families.Families;
import org.gulou.catalog.foreign.forms.Conversion;
import org.gulou.kernel.Actor;
import org.gulou.kernel.Problem;

/** Forms of other systems that people tried out, until somebody begins a service with one. */
@ApplicationScoped
public class ForeignForms {
    private final TriedOut<List<Conversion>> tried = new TriedOut<>();

    /** What came of reading a file. */
    public sealed interface Reading {
        /** It was read; what it became is found by the id. */
        record Tried(String id) implements Reading {}

        record NoForm(Problem problem) implements Reading {}
    }

    /**
     * Reads a file with a form, or several; keeps nothing that outlives the server.
     *
     * @param translations the file with their words in other languages, if there is one
     */
    public Reading tryOut(Actor by, Imports.Sent file, Optional<Imports.Sent> translations) {
        try {
            return new Reading.Tried(tried.keep(
                    by,
                    Families.convert(
                            file.bytes(),
                            translations.map(Imports.Sent::bytes).stream().toList())));
        } catch (Unreadable broken) {
            return new Reading.NoForm(broken.in(file.name()));
        }
    }

    /** What this person tried out; empty for everybody else, and where it is forgotten. */
    public Optional<List<Conversion>> find(Actor by, String id) {
        return tried.find(by, id);
    }
}
