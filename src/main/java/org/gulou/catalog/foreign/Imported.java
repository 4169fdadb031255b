package org.gulou.catalog.foreign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The entries of one source, kept in a file of one JSON object a line, so that two states can be compared. */
public final class Imported {
    private final Path file;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private Imported(Path file) {
        this.file = file;
    }

    /** The entries in {@code folder/<source>.jsonl}; none where there is no such file. */
    public static Imported read(Path folder, String source) throws IOException {
        var imported = new Imported(folder.resolve(source + ".jsonl"));
        if (Files.exists(imported.file)) {
            try (var lines = Files.lines(imported.file)) {
                lines.filter(line -> !line.isBlank()).map(Entry::of).forEach(imported::put);
            }
        }
        return imported;
    }

    private void put(Entry entry) {
        entries.put(entry.key(), entry);
    }

    public Map<String, Entry> entries() {
        return entries;
    }

    /** Writes these entries instead, all or nothing. */
    public void replace(Collection<Entry> now) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try (var out = Files.newBufferedWriter(draft)) {
            for (Entry entry : now) {
                out.write(entry.json());
                out.write('\n');
            }
        }
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
