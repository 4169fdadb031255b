package org.gulou.catalog;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Older versions, compiled when a case asks for them; the few that are asked for often stay in memory. */
final class Versions {
    private static final int MOST = 64;

    private final Map<String, Map<String, ServiceVersion>> compiled = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Map<String, ServiceVersion>> eldest) {
            return size() > MOST;
        }
    };

    /** A version in all its variants. */
    synchronized Optional<Map<String, ServiceVersion>> get(
            String service, int number, BiFunction<String, Integer, Optional<Map<String, ServiceVersion>>> compile) {
        String id = StoredVersion.id(service, number);
        Optional<Map<String, ServiceVersion>> known = Optional.ofNullable(compiled.get(id));
        if (known.isPresent()) {
            return known;
        }
        Optional<Map<String, ServiceVersion>> found = compile.apply(service, number);
        found.ifPresent(version -> compiled.put(id, version));
        return found;
    }

    /** A version reads the vocabularies of today, which have just changed. */
    synchronized void forget() {
        compiled.clear();
    }
}
