package org.gulou.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.gulou.catalog.definition.Folder;
import org.gulou.catalog.definition.StoodVersion;

/**
 * Versions as they stood when a case was filed, with what the body had laid over them then; compiled when a case asks
 * for one, and the few that are asked for often stay in memory.
 */
@ApplicationScoped
class Past {
    private static final int MOST = 64;

    /** The shared data since {@code at}. */
    record State(int number, Instant at) {}

    private record Asked(String service, int number, int state) {}

    @Inject
    Store store;

    private final Map<Asked, StoodVersion> compiled = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, StoodVersion> eldest) {
            return size() > MOST;
        }
    };
    private final Map<Integer, String> offers = new HashMap<>();
    private final Map<Integer, Map<String, String>> digests = new HashMap<>();
    private final Map<String, String> same = new HashMap<>();
    private List<State> states = List.of();

    /** Begins anew: what was published has changed. */
    synchronized void forget() {
        compiled.clear();
        states = store.states();
    }

    /** Of all states, the newest first, those in which a file was other than in the one before. */
    List<PublishedData> changesOf(String path, List<PublishedData> all) {
        var changes = new ArrayList<PublishedData>();
        String before = "";
        for (PublishedData state : all.reversed()) {
            String now = digests(state.number()).getOrDefault(path, "");
            if (!now.equals(before)) {
                changes.add(state);
            }
            before = now;
        }
        return changes.reversed();
    }

    /** What each file of a state is, in short; a state never changes, so it is unpacked for this only once. */
    private synchronized Map<String, String> digests(int state) {
        return digests.computeIfAbsent(state, number -> {
            var each = new HashMap<String, String>();
            Folder files = store.data(number);
            files.files().forEach((path, bytes) -> {
                String digest = new Folder(new TreeMap<>(Map.of(path, bytes))).sha256();
                each.put(path, same.computeIfAbsent(digest, first -> first));
            });
            return each;
        });
    }

    /** Whether what bodies lay over services stands as it did at {@code at}. */
    synchronized boolean isPresent(Instant at) {
        return states.isEmpty()
                || at(at).equals(states.getLast())
                || offers(at(at).number()).equals(offers(states.getLast().number()));
    }

    /** A version in all its variants and at the bodies that differ, as of {@code at}. */
    synchronized Optional<StoodVersion> get(
            String service, int number, Instant at, Function<Folder, Optional<StoodVersion>> compile) {
        if (states.isEmpty()) {
            return Optional.empty();
        }
        int state = isPresent(at) ? states.getLast().number() : at(at).number();
        var asked = new Asked(service, number, state);
        Optional<StoodVersion> known = Optional.ofNullable(compiled.get(asked));
        if (known.isPresent()) {
            return known;
        }
        Optional<StoodVersion> found = compile.apply(store.data(state));
        found.ifPresent(standing -> compiled.put(asked, standing));
        return found;
    }

    /** The state in force; before there was one, the first. */
    private State at(Instant at) {
        return states.reversed().stream()
                .filter(state -> !state.at().isAfter(at))
                .findFirst()
                .orElseGet(states::getFirst);
    }

    private String offers(int state) {
        return offers.computeIfAbsent(
                state,
                number -> store.data(number)
                        .only(path -> path.startsWith("offers/"))
                        .sha256());
    }
}
