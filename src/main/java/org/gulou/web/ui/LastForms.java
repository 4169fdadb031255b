package org.gulou.web.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Forms that wait in the session of who typed them until a page asks for them, each under a name that tells nothing. The
 * same is kept once, so that the lists of a page do not push each other out, and two windows forget nothing of each other.
 *
 * @param kind what names them in the session
 * @param most so many are kept; the oldest goes first
 */
public record LastForms(String kind, int most) {
    /** The container hands out a session anew with each request, so that none of these objects can be the lock. */
    private static final Object ONE_BY_ONE = new Object();

    /** Keeps a form, and tells by which name it is found again. */
    public String keep(HttpServletRequest request, Map<String, List<String>> typed) {
        HttpSession session = request.getSession();
        synchronized (ONE_BY_ONE) {
            var all = new LinkedHashMap<>(all(session));
            String name = all.entrySet().stream()
                    .filter(known -> known.getValue().equals(typed))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseGet(() -> UUID.randomUUID().toString());
            all.remove(name);
            all.put(name, copy(typed));
            while (all.size() > most) {
                all.pollFirstEntry();
            }
            session.setAttribute(kind, all);
            return name;
        }
    }

    /** The form of that name; empty where it is kept no longer. Gives nobody a session who has none. */
    public Optional<Map<String, List<String>>> find(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> all(session).get(name));
    }

    /** In maps and lists that a session can write down. */
    private static Map<String, List<String>> copy(Map<String, List<String>> typed) {
        var copy = new LinkedHashMap<String, List<String>>();
        typed.forEach((name, values) -> copy.put(name, new ArrayList<>(values)));
        return copy;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Map<String, List<String>>> all(HttpSession session) {
        return session.getAttribute(kind) instanceof Map<?, ?> all
                ? (Map<String, Map<String, List<String>>>) all
                : Map.of();
    }
}
