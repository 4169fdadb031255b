package org.gulou.catalog.prospects;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gulou.catalog.Service;
import org.gulou.forms.Circumstances;
import org.gulou.forms.Fact;
import org.gulou.forms.Prospect;
import org.gulou.forms.kind.Local;
import org.gulou.forms.kind.Reading;
import org.gulou.language.Value;

/** A service with what its conditions hang on. */
record Entry(Service service, Prospect prospect, Map<String, Fact> facts) {
    static Entry of(Service service) {
        Prospect prospect = Prospect.of(service.newest().form());
        var facts = new LinkedHashMap<String, Fact>();
        prospect.facts().forEach(fact -> facts.put(key(service, fact), fact));
        return new Entry(service, prospect, facts);
    }

    /** By what a fact is known among all services. */
    private static String key(Service service, Fact fact) {
        return fact.shared().orElseGet(() -> service.id() + ":" + fact.path());
    }

    String key(String path) {
        return key(service, prospect.fact(path).orElseThrow());
    }

    /** The fact behind a key that is one of {@link #facts}. */
    Fact fact(String key) {
        return Optional.ofNullable(facts.get(key)).orElseThrow(() -> new IllegalArgumentException("No fact " + key));
    }

    /** What she told that matters here, by path. */
    Map<String, Value> known(Told told, Local local) {
        var known = new LinkedHashMap<String, Value>();
        facts.forEach((key, fact) -> value(fact, told, key, local).ifPresent(value -> known.put(fact.path(), value)));
        return known;
    }

    private Optional<Value> value(Fact fact, Told told, String key, Local local) {
        return told.typed(key).isEmpty()
                        || !(prospect.read(fact, told.typed(key), local)
                                instanceof Reading.Typed(Value value, var flaw))
                ? Optional.empty()
                : Optional.of(value);
    }

    /** What is settled by telling this as well. */
    Prospect.Standing standing(Map<String, Value> known, Fact fact, Value value, Circumstances circumstances) {
        var more = new LinkedHashMap<>(known);
        more.put(fact.path(), value);
        return prospect.standing(more, circumstances);
    }
}
