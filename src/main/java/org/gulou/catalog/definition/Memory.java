package org.gulou.catalog.definition;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Services that were found sound before, by the hash of everything that decides whether they are: their files, the shared
 * data, the schemas and the portal's own code. Such a service is not read again at the next start; its outline is enough
 * for the catalogue, and the rest is compiled when somebody asks for it. Losing the memory costs time and nothing else.
 */
public final class Memory {
    private static final int FORMAT = 0x67756c03;
    private static final int LONGEST = 10_000_000;

    /**
     * What is remembered of a service.
     *
     * @param outline the service file in each variant, see {@link Outline}
     * @param paths of the files that it consists of
     * @param sha256 of its content, as it is published; counted when it is first needed
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared; a copy of each would double what a start reads
    record Known(byte[] outline, List<String> paths, Supplier<String> sha256) {}

    private record Kept(String key, Known known) {}

    private final Map<String, Known> before;

    /** By the folder of the service: what it held earlier need not be remembered. */
    private final Map<String, Kept> now = new ConcurrentHashMap<>();

    private Memory(Map<String, Known> before) {
        this.before = before;
    }

    /** Nothing is remembered yet. */
    public static Memory empty() {
        return new Memory(Map.of());
    }

    /** What an earlier start left in {@code file}; nothing where that is not there or not whole. */
    public static Memory read(Path file) {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            if (in.readInt() != FORMAT) {
                return empty();
            }
            var known = new HashMap<String, Known>();
            for (int left = length(in); left > 0; left--) {
                String key = in.readUTF();
                String sha256 = in.readUTF();
                List<String> paths = List.of(in.readUTF().split("\n", -1));
                byte[] outline = new byte[length(in)];
                in.readFully(outline);
                known.put(key, new Known(outline, paths, () -> sha256));
            }
            return new Memory(known);
        } catch (IOException lost) {
            return empty();
        }
    }

    private static int length(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("No file of ours: it counts " + length);
        }
        return length;
    }

    /** Leaves in {@code file} what was used or learnt since it was read; nothing half-written. */
    public void write(Path file) throws IOException {
        if (now.values().stream().map(Kept::key).collect(Collectors.toSet()).equals(before.keySet())) {
            return;
        }
        Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "memory", ".tmp");
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16))) {
            out.writeInt(FORMAT);
            out.writeInt(now.size());
            for (Kept kept : now.values()) {
                Known known = kept.known();
                out.writeUTF(kept.key());
                out.writeUTF(known.sha256().get());
                out.writeUTF(String.join("\n", known.paths()));
                out.writeInt(known.outline().length);
                out.write(known.outline());
            }
        }
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** What is known of the content that {@code key} stands for. */
    Optional<Known> get(String folder, String key) {
        Optional<Known> known = Optional.ofNullable(before.get(key))
                .or(() -> Optional.ofNullable(now.get(folder))
                        .filter(kept -> kept.key().equals(key))
                        .map(Kept::known));
        known.ifPresent(found -> put(folder, key, found));
        return known;
    }

    void put(String folder, String key, Known known) {
        now.put(folder, new Kept(key, known));
    }
}
