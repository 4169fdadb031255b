package org.gulou.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gulou.catalog.definition.Bundle;
import org.gulou.catalog.definition.Definitions;
import org.gulou.catalog.definition.Example;
import org.gulou.catalog.definition.Folder;
import org.gulou.catalog.definition.Layout;
import org.gulou.kernel.Problem;

/**
 * Weighs a folder against what is published: what would become of each version, or why nothing is taken.
 *
 * @param each told whenever one more service has been read
 */
record Taking(Definitions definitions, Known known, BiPredicate<String, Integer> mayBeReplaced, Runnable each) {
    Taking(Definitions definitions, Known known, BiPredicate<String, Integer> mayBeReplaced) {
        this(definitions, known, mayBeReplaced, () -> {});
    }

    /** What is published. */
    interface Known {
        Optional<StoredVersion> version(String service, int number);

        Map<String, StoredVersion> newest();

        Optional<Folder> data();

        /** Whether this state of the shared data was taken before: then what is there now is newer, and stays. */
        boolean knowsData(Folder data);
    }

    sealed interface Weighed {
        /**
         * It can be taken.
         *
         * @param newData the shared data, where it is new
         * @param changes what each new version does otherwise than the newest that is published
         */
        record Sound(
                Catalogue catalogue,
                Map<Bundle, Publication.Fate> bundles,
                Optional<Folder> newData,
                Map<Bundle, List<Change>> changes,
                List<Problem> warnings)
                implements Weighed {
            List<Publication.Entry> entries() {
                return bundles.entrySet().stream()
                        .map(entry -> new Publication.Entry(
                                entry.getKey().service(),
                                entry.getKey().number(),
                                entry.getValue(),
                                changes.getOrDefault(entry.getKey(), List.of())))
                        .toList();
            }
        }

        /** Sound but for its stories: nothing is taken, yet it can be walked through to see where they end otherwise. */
        record Untrue(Sound otherwise, List<Problem> problems) implements Weighed {}

        record Refused(List<Problem> problems) implements Weighed {}
    }

    Weighed weigh(Folder folder) {
        return switch (definitions.read(folder, standing(folder), each)) {
            case Definitions.Reading.Refused refused -> new Weighed.Refused(refused.problems());
            case Definitions.Reading.Sound read -> weigh(folder, read);
        };
    }

    /** The folders of the services that are in {@code folder} as they were published last. */
    private Set<String> standing(Folder folder) {
        return known.newest().values().stream()
                .filter(stored -> own(folder, stored.folder()).equals(own(stored.files(), stored.folder())))
                .map(StoredVersion::folder)
                .collect(Collectors.toSet());
    }

    private static String own(Folder files, String service) {
        return files.only(path -> path.startsWith(service + "/")).sha256();
    }

    private Weighed weigh(Folder folder, Definitions.Reading.Sound read) {
        var fates = new LinkedHashMap<Bundle, Publication.Fate>();
        var changes = new LinkedHashMap<Bundle, List<Change>>();
        var problems = new ArrayList<Problem>();
        Map<String, StoredVersion> newest = known.newest();
        for (Bundle bundle : read.bundles()) {
            Optional<StoredVersion> stored = newest.containsKey(bundle.service())
                    ? known.version(bundle.service(), bundle.number())
                    : Optional.empty();
            if (stored.isEmpty()) {
                fates.put(bundle, Publication.Fate.PUBLISHED);
                before(bundle, newest).ifPresent(older -> {
                    changes.put(bundle, bundle.since(older.files()));
                    problems.addAll(bundle.breaks(older.files(), older.number()));
                });
            } else if (stored.get().sha256().equals(bundle.sha256())) {
                fates.put(bundle, Publication.Fate.UNCHANGED);
            } else if (mayBeReplaced.test(bundle.service(), bundle.number())) {
                fates.put(bundle, Publication.Fate.REPLACED);
                changes.put(bundle, bundle.since(stored.get().files()));
            } else {
                problems.add(bundle.differenceFrom(stored.get().files()));
            }
        }
        return problems.isEmpty() ? together(folder, read, fates, changes) : new Weighed.Refused(problems);
    }

    /** The published version that a new one follows. */
    private static Optional<StoredVersion> before(Bundle bundle, Map<String, StoredVersion> newest) {
        return Optional.ofNullable(newest.get(bundle.service())).filter(older -> older.number() < bundle.number());
    }

    /**
     * The folder together with what only the store has, or has in a newer version, must make one catalogue without a
     * mistake; mostly there is nothing of that kind, and the folder need not be read again.
     */
    private Weighed together(
            Folder folder,
            Definitions.Reading.Sound read,
            Map<Bundle, Publication.Fate> fates,
            Map<Bundle, List<Change>> changes) {
        Folder data = Layout.shared(folder).only(path -> !path.startsWith("schemas/"));
        boolean old = known.knowsData(data);
        Folder shared = old ? known.data().orElse(data) : data;
        Map<String, StoredVersion> stored = known.newest();
        var newest = new TreeMap<String, Folder>(folders(stored.values()));
        var standing = new TreeSet<String>(newest.keySet());
        int fromStore = newest.size();
        for (Bundle bundle : fates.keySet()) {
            StoredVersion other = stored.get(bundle.service());
            if (other == null || other.number() <= bundle.number()) {
                if (other != null) {
                    newest.remove(other.folder());
                    fromStore--;
                }
                newest.put(bundle.folder(), bundle.files());
                if (fates.get(bundle) != Publication.Fate.UNCHANGED) {
                    standing.remove(bundle.folder());
                }
            }
        }
        boolean complete = fromStore == 0 && shared.sha256().equals(data.sha256());
        return switch (complete ? read : definitions.read(shared, newest, standing)) {
            case Definitions.Reading.Refused refused -> new Weighed.Refused(refused.problems());
            case Definitions.Reading.Sound sound -> {
                Catalogue catalogue = sound.catalogue();
                List<Example> stories = stories(folder, catalogue, fates);
                List<Problem> untrue = told(stories, Example::check);
                var warnings = new ArrayList<>(sound.warnings());
                warnings.addAll(told(stories, Example::warnings));
                var weighed = new Weighed.Sound(
                        catalogue, fates, old ? Optional.empty() : Optional.of(data), changes, warnings);
                yield untrue.isEmpty() ? weighed : new Weighed.Untrue(weighed, untrue);
            }
        };
    }

    private static List<Problem> told(List<Example> stories, Function<Example, List<Problem>> what) {
        return stories.stream().flatMap(story -> what.apply(story).stream()).toList();
    }

    /** The examples of what is new. */
    private List<Example> stories(Folder folder, Catalogue catalogue, Map<Bundle, Publication.Fate> fates) {
        var changed = new TreeSet<String>();
        fates.forEach((bundle, fate) -> {
            if (fate != Publication.Fate.UNCHANGED) {
                changed.add(bundle.folder() + "/");
            }
        });
        Folder told = folder.only(path -> changed.headSet(path).reversed().stream()
                .limit(1) // no folder of a service lies in another's, so the last one before a path is its own or none
                .anyMatch(path::startsWith));
        return definitions.examples(told, catalogue);
    }

    static Map<String, Folder> folders(Collection<StoredVersion> versions) {
        var folders = new TreeMap<String, Folder>();
        versions.forEach(version -> folders.put(version.folder(), version.files()));
        return folders;
    }
}
