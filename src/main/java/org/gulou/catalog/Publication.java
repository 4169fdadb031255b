package org.gulou.catalog;

import java.util.List;
import java.util.Locale;
import org.gulou.kernel.Problem;

/** What came of publishing a folder: all of it, or nothing. */
public sealed interface Publication {
    /**
     * What became of one version in the folder.
     *
     * @param fate what the portal did with it
     * @param changes what it does otherwise than the version before, if there was one
     */
    record Entry(String service, int version, Fate fate, List<Change> changes) {
        public Entry {
            changes = List.copyOf(changes);
        }

        @Override
        public String toString() {
            return service + " version " + version + ": " + fate.name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the portal does with a version that is sound. */
    enum Fate {
        /** It was not known and is live now, unless a newer version already is. */
        PUBLISHED,
        /** It was known with the same content. */
        UNCHANGED,
        /** Demo mode only: its content changed, and no draft or case used it. */
        REPLACED
    }

    /**
     * All was taken.
     *
     * @param warnings what is allowed, but rarely meant
     */
    record Done(List<Entry> entries, List<Problem> warnings) implements Publication {
        public Done {
            entries = List.copyOf(entries);
            warnings = List.copyOf(warnings);
        }
    }

    /** Nothing was taken; the portal keeps what it had. Every mistake is named, sorted by place. */
    record Refused(List<Problem> problems) implements Publication {
        public Refused {
            problems = problems.stream().sorted().toList();
        }

        /** As a compiler writes them: file, line, column, reason and suggestion. */
        public List<String> lines() {
            return problems.stream().map(Problem::toString).toList();
        }
    }
}
