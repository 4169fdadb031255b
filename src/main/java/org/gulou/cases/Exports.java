package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;

/** Writes down what leaves the portal as a file, before it does. */
@ApplicationScoped
public class Exports {
    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** A list of cases: what it was narrowed to, and how many there are. */
    @Transactional
    public void list(Actor.Official official, String query, long cases) {
        journal.record(official, "export-list", official.id(), Map.of("query", query, "cases", cases), clock.instant());
    }

    /** A table of a lead's board: which one and what it was narrowed to, and how many rows it has. */
    @Transactional
    public void table(Actor.Official official, String query, long rows) {
        journal.record(official, "export-table", official.id(), Map.of("query", query, "rows", rows), clock.instant());
    }

    /** All there is about these cases. */
    @Transactional
    public void dossiers(Actor.Official official, Collection<String> numbers) {
        numbers.forEach(number -> journal.record(official, "export-dossier", number, Map.of(), clock.instant()));
    }

    /** The files of these cases. */
    @Transactional
    public void files(Actor.Official official, Collection<String> numbers) {
        numbers.forEach(number -> journal.record(official, "export-files", number, Map.of(), clock.instant()));
    }

    /** All that the portal keeps of a person, for herself. */
    @Transactional
    public void own(Actor.Citizen self) {
        journal.record(self, "copy-own", self.id(), Map.of(), clock.instant());
    }
}
