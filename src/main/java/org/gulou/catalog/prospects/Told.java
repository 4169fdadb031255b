package org.gulou.catalog.prospects;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody told so far, as she typed it, in the order in which she did. A session keeps it; nothing is written down
 * elsewhere.
 *
 * @param answers by the key of the fact; none where she left it out
 */
public record Told(Optional<Whom> whom, List<String> events, Map<String, List<String>> answers) {
    public static final Told NOTHING = new Told(Optional.empty(), List.of(), Map.of());

    /** Stands for all occasions of life, so that one can tell who was not asked from who wants everything. */
    public static final String EVERYTHING = "all";

    /** Stands before the id of a service that she does not need. */
    static final String ASIDE = "aside:";

    /** More than anybody answers in one go. */
    private static final int MOST = 200;

    /** No occasion of life has a longer id. */
    private static final int LONGEST = 80;

    public Told {
        events = List.copyOf(events);
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /** The same as a session can write it down. */
    public Serializable written() {
        var map = new LinkedHashMap<String, List<String>>();
        answers.forEach((key, typed) -> map.put(key, new ArrayList<>(typed)));
        var all = new ArrayList<Serializable>();
        all.add(whom.map(Whom::word).orElse(""));
        all.add(new ArrayList<>(events));
        all.add(map);
        return all;
    }

    /** What {@link #written} wrote; nothing where that is something else. */
    @SuppressWarnings("unchecked")
    public static Told read(Object written) {
        return written instanceof List<?> all
                        && all.size() == 3
                        && all.get(0) instanceof String whom
                        && all.get(1) instanceof List<?> events
                        && all.get(2) instanceof Map<?, ?> answers
                ? new Told(Whom.of(whom), (List<String>) events, (Map<String, List<String>>) answers)
                : NOTHING;
    }

    public Told askingFor(Whom someone) {
        return new Told(Optional.of(someone), events, answers);
    }

    /** Narrowed to what is needed on these occasions of life; {@link #EVERYTHING} is all of them. */
    public Told on(List<String> occasions) {
        return new Told(
                whom,
                occasions.stream()
                        .filter(one -> one.length() <= LONGEST)
                        .limit(MOST)
                        .toList(),
                answers);
    }

    /** The same with an answer, or with nothing typed where she leaves the question out. */
    public Told with(String key, List<String> typed) {
        var more = new LinkedHashMap<>(answers);
        if (more.containsKey(key) || more.size() < MOST) {
            more.put(key, List.copyOf(typed));
        }
        return new Told(whom, events, more);
    }

    /** The same without a service, which she does not need. */
    public Told without(String service) {
        return with(ASIDE + service, List.of(ASIDE));
    }

    /** The same with a service back that she set aside. */
    public Told needing(String service) {
        var fewer = new LinkedHashMap<>(answers);
        fewer.remove(ASIDE + service);
        return new Told(whom, events, fewer);
    }

    /** Whether a service is needed on the occasions that she named. */
    boolean wants(List<String> eventsOfService) {
        return events.isEmpty()
                || events.contains(EVERYTHING)
                || eventsOfService.stream().anyMatch(events::contains);
    }

    boolean isAside(String service) {
        return answers.containsKey(ASIDE + service);
    }

    public boolean knows(String key) {
        return answers.containsKey(key);
    }

    /** What was typed; nothing where it was left out or not asked. */
    public List<String> typed(String key) {
        return answers.getOrDefault(key, List.of());
    }
}
