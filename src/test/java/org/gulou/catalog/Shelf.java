package org.gulou.catalog;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gulou.catalog.definition.Folder;

/** What is published, in memory. */
final class Shelf implements Taking.Known {
    private final Map<String, StoredVersion> versions = new HashMap<>();
    private final Set<String> data = new HashSet<>();
    private Optional<Folder> latest = Optional.empty();

    @Override
    public Optional<StoredVersion> version(String service, int number) {
        return Optional.ofNullable(versions.get(service + "@" + number));
    }

    @Override
    public Map<String, StoredVersion> newest() {
        var newest = new TreeMap<String, StoredVersion>();
        versions.values().forEach(one -> newest.merge(one.service(), one, (a, b) -> a.number() > b.number() ? a : b));
        return newest;
    }

    @Override
    public Optional<Folder> data() {
        return latest;
    }

    @Override
    public boolean knowsData(Folder folder) {
        return data.contains(folder.sha256());
    }

    void keep(Taking.Weighed.Sound sound) {
        sound.bundles()
                .keySet()
                .forEach(bundle -> versions.put(
                        bundle.service() + "@" + bundle.number(),
                        new StoredVersion(bundle, "portal", Approval.NONE, Instant.EPOCH)));
        sound.newData().ifPresent(files -> {
            data.add(files.sha256());
            latest = Optional.of(files);
        });
    }
}
