package org.gulou.catalog.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.catalog.ServiceVersion;

/**
 * A service as it was read, by itself: several are read at once.
 *
 * @param key of everything that decides whether it is sound
 * @param learnt what is worth remembering of it; empty where it was remembered, or is not sound
 */
record One(
        String folder,
        ServiceReader reader,
        Map<String, ServiceVersion> versions,
        Optional<Bundle> bundle,
        Mistakes mistakes,
        String key,
        Optional<Memory.Known> learnt) {
    /** A service that was found sound before. */
    static One remembered(
            String folder, Folder files, ServiceReader reader, Mistakes told, String key, Memory.Known known) {
        Map<String, ServiceVersion> versions = reader.remembered(Outline.read(known.outline()));
        Optional<Bundle> bundle = first(versions)
                .map(first -> new Bundle(
                        first,
                        folder,
                        files.of(known.paths()),
                        Optional.of(known.sha256().get())));
        return new One(folder, reader, versions, bundle, told, key, Optional.empty());
    }

    /** A service that has just been read; what was read is let go, of a thousand services it fills the memory. */
    static One read(
            String folder,
            Folder files,
            ServiceReader reader,
            Map<String, ServiceVersion> versions,
            Mistakes told,
            String key) {
        Optional<Bundle> bundle = first(versions).map(first -> Bundle.of(first, folder, files));
        Optional<Memory.Known> learnt = bundle.map(sound -> new Memory.Known(
                Outline.write(reader.outline()), List.copyOf(sound.files().paths()), sound::sha256));
        reader.letGo();
        return new One(folder, reader, versions, bundle, told, key, learnt);
    }

    private static Optional<ServiceVersion> first(Map<String, ServiceVersion> versions) {
        return Optional.ofNullable(versions.get(ServiceVersion.FIRST));
    }

    /** What was told a warning is read again each time, so that it is told again. */
    void remember(Memory memory) {
        if (mistakes.warnings().isEmpty()) {
            learnt.ifPresent(known -> memory.put(folder, key, known));
        }
    }
}
