package org.gulou.catalog.definition;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gulou.kernel.Sha256;

/** Tells by hashes whether folders are the same; a file that a thousand services share is hashed once. */
final class Fingerprints {
    private final Map<String, Hashed> shared = new ConcurrentHashMap<>();

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Hashed(byte[] bytes, byte[] hash) {}

    /** Of all paths and bytes, in hexadecimal. */
    String of(Folder folder) {
        return folder.sha256((path, bytes) -> Layout.isOfManyServices(path) ? once(path, bytes) : bytes);
    }

    private byte[] once(String path, byte[] bytes) {
        Hashed known = shared.get(path);
        if (known != null && Arrays.equals(known.bytes(), bytes)) {
            return known.hash();
        }
        byte[] hash = Sha256.of(bytes);
        shared.put(path, new Hashed(bytes, hash));
        return hash;
    }
}
