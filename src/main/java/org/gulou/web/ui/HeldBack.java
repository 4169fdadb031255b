package org.gulou.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What an official types to find people stands in no address, where her browser's history and the logs of proxies would
 * keep it: it waits in her session, and the address has a name in its place that tells nothing.
 */
@RequestScoped
public class HeldBack {
    /** In an address, the name of what waits; a filter that still has it is one whose words are gone. */
    public static final String NAME = "typed";

    /** So many searches can be gone back to. */
    private static final LastForms SEARCHES = new LastForms("what was typed to find", 60);

    @Inject
    HttpServletRequest request;

    /** The query of an address with a name in place of what is personal in it. */
    public String conceal(String query, Predicate<String> personal) {
        Map<String, List<String>> typed = personal(query, personal);
        return typed.isEmpty()
                ? query
                : written(rest(query, personal), Map.of(NAME, List.of(SEARCHES.keep(request, typed))));
    }

    /**
     * Where the search of a form that was posted is shown, or that of an address which tells; empty where what was asked for
     * can be shown as it is.
     *
     * @param path of the page
     * @param fields of its search
     */
    public Optional<String> address(String path, List<String> fields, Predicate<String> personal) {
        Posted asked = Posted.of(request);
        boolean posted = request.getMethod().equals("POST");
        var kept = new LinkedHashMap<String, List<String>>();
        for (String field : posted ? fields : asked.values().keySet()) {
            if (!asked.text(field).isBlank()) {
                kept.put(field, asked.all(field));
            }
        }
        String query = written(kept, Map.of());
        return posted || tells(query, personal) ? Optional.of(at(path, conceal(query, personal))) : Optional.empty();
    }

    /** The address of what is shown, for the links to its other parts. */
    public String here(String path, List<String> fields, Predicate<String> personal) {
        Posted whole = whole(Posted.of(request));
        var kept = new LinkedHashMap<String, List<String>>();
        fields.stream()
                .filter(field -> !whole.text(field).isBlank())
                .forEach(field -> kept.put(field, whole.all(field)));
        return at(path, conceal(written(kept, Map.of()), personal));
    }

    private static String at(String path, String query) {
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** The query as the journal keeps it: that something personal was typed, and where, but not what. */
    public static String untold(String query, Predicate<String> personal) {
        Map<String, List<String>> typed = personal(query, personal);
        typed.replaceAll((field, values) -> List.of("…"));
        return written(rest(query, personal), typed);
    }

    /** Whether something personal stands in a query. */
    public static boolean tells(String query, Predicate<String> personal) {
        return !personal(query, personal).isEmpty();
    }

    private static Map<String, List<String>> personal(String query, Predicate<String> personal) {
        var typed = new LinkedHashMap<String, List<String>>();
        Posted.ofQuery(query).values().forEach((field, values) -> {
            if (personal.test(field) && values.stream().anyMatch(value -> !value.isBlank())) {
                typed.put(field, new ArrayList<>(values));
            }
        });
        return typed;
    }

    private static Map<String, List<String>> rest(String query, Predicate<String> personal) {
        var rest = new LinkedHashMap<>(Posted.ofQuery(query).values());
        rest.keySet().removeIf(personal);
        return rest;
    }

    private static String written(Map<String, List<String>> first, Map<String, List<String>> more) {
        var all = new LinkedHashMap<>(first);
        all.putAll(more);
        return all.entrySet().stream()
                .flatMap(
                        field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What was asked for with what waits under the name that stands in it; as it is where nothing waits there any more. */
    public Posted whole(Posted asked) {
        return SEARCHES.find(request, asked.text(NAME))
                .map(typed -> {
                    var whole = new LinkedHashMap<>(asked.values());
                    whole.remove(NAME);
                    typed.forEach(whole::putIfAbsent);
                    return new Posted(whole, asked.files());
                })
                .orElse(asked);
    }

    /** Whether the address names something that waits no longer, because she signed out or somebody else had it. */
    public boolean isLost() {
        return whole(Posted.of(request)).has(NAME);
    }
}
