package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gulou.catalog.finding.Facet;
import org.gulou.web.ui.Language;

/** By what the list of services can be narrowed, with how much each value would leave. */
@Named
@RequestScoped
public class Narrowing {
    private static final List<String> TIMES = List.of("at-once", "week", "month", "longer");
    private static final List<String> LEVELS = List.of("province", "prefecture", "county", "township", "village");

    @Inject
    Asking asking;

    @Inject
    SearchPage search;

    @Inject
    Language language;

    /** A value as a link: to choose it, or to let it go where it is chosen. */
    public record Value(String name, int count, boolean chosen, String address) {}

    /** A facet with its values; open where one is chosen. */
    public record Group(String name, boolean chosen, List<Value> values) {}

    /** The facets in which there is something to choose. */
    public List<Group> getGroups() {
        Map<Facet, Map<String, Integer>> counts = search.found().counts();
        var groups = new ArrayList<Group>();
        for (Facet facet : Facet.values()) {
            List<Value> values = values(facet, counts.getOrDefault(facet, Map.of()));
            boolean chosen = asking.chosen().containsKey(facet);
            if (chosen || values.size() > 1) {
                groups.add(new Group(language.say("services.by." + facet.word()), chosen, values));
            }
        }
        return groups;
    }

    /** What narrows the list now, each as a link that lets it go. */
    public List<Value> getChosen() {
        return asking.chosen().entrySet().stream()
                .map(one -> new Value(
                        name(one.getKey(), one.getValue()),
                        0,
                        true,
                        asking.with(one.getKey().word(), "")))
                .toList();
    }

    private List<Value> values(Facet facet, Map<String, Integer> counts) {
        String chosen = asking.chosen().getOrDefault(facet, "");
        return ordered(facet, counts)
                .map(word -> new Value(
                        name(facet, word),
                        counts.getOrDefault(word, 0),
                        word.equals(chosen),
                        asking.with(facet.word(), word.equals(chosen) ? "" : word)))
                .toList();
    }

    /** Times and levels have an order of their own; of the others that comes first which leaves most. */
    private static Stream<String> ordered(Facet facet, Map<String, Integer> counts) {
        return switch (facet) {
            case TIME -> TIMES.stream().filter(counts::containsKey);
            case LEVEL -> LEVELS.stream().filter(counts::containsKey);
            case AUDIENCE, THEME, EVENT, DEPARTMENT, WAY, FEE ->
                counts.keySet().stream()
                        .sorted(Comparator.<String>comparingInt(word -> -counts.getOrDefault(word, 0))
                                .thenComparing(Comparator.naturalOrder()));
        };
    }

    private String name(Facet facet, String word) {
        return switch (facet) {
            case THEME -> theme(word);
            case EVENT -> asking.term("life-events", word);
            case DEPARTMENT -> asking.term("departments", word);
            case LEVEL -> asking.term("levels", word);
            case AUDIENCE, WAY, TIME, FEE -> known(facet, word) ? language.say("services.is." + word) : word;
        };
    }

    /** What an address asks for need not be a value. */
    private static boolean known(Facet facet, String word) {
        return switch (facet) {
            case AUDIENCE -> List.of(Facet.PERSON, Facet.LEGAL).contains(word);
            case WAY -> List.of("online", "site", "window").contains(word);
            case TIME -> TIMES.contains(word);
            case FEE -> List.of("free", "fee").contains(word);
            case THEME, EVENT, DEPARTMENT, LEVEL -> false;
        };
    }

    /** The two lists of themes share many names. */
    private String theme(String word) {
        int at = word.indexOf('-');
        String list = at < 0 ? "" : word.substring(0, at);
        String code = word.substring(at + 1);
        return list.equals(Facet.LEGAL)
                ? language.say("services.theme.legal", asking.term("themes-legal", code))
                : asking.term("themes-person", code);
    }
}
