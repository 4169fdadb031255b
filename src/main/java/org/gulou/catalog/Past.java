package org.gulou.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private List<State> states = List.of();

    /** Begins anew: what was published has changed. */
    synchronized void forget() {
        compiled.clear();
        states = store.states();
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
