package org.gulou.forms;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.forms.source.ItemSource;
import org.gulou.forms.source.PageSource;
import org.gulou.kernel.Place;
import org.gulou.kernel.Problem;

/** Finds what stands under one name below one heading, so that nobody can tell which of the two is asked. */
final class SameNames {
    private static final Set<String> TOLD = Set.of("info", "heading");

    private SameNames() {}

    /**
     * @param path from the heading on
     * @param place where its title stands, or the group without one that it is in, which may be a shared element
     * @param shows the conditions under which it is there
     */
    private record Named(ItemSource item, String path, Place place, Set<String> shows) {
        /** The language in which both are called the same, where whoever sees one of them sees the other as well. */
        Optional<String> twin(Named other) {
            return shows.containsAll(other.shows) || other.shows.containsAll(shows)
                    ? item.words().title().languages().stream()
                            .filter(language -> item.words()
                                    .title()
                                    .in(language)
                                    .equals(other.item.words().title().in(language)))
                            .findFirst()
                    : Optional.empty();
        }
    }

    static List<Problem> on(List<PageSource> pages) {
        return pages.stream().flatMap(page -> below(page.items())).toList();
    }

    private static Stream<Problem> below(List<ItemSource> items) {
        var beside = new ArrayList<Named>();
        items.forEach(item -> collect(item, "", Optional.empty(), Set.of(), beside));
        var problems = new LinkedHashMap<Place, Problem>();
        for (int i = 1; i < beside.size(); i++) {
            Named later = beside.get(i);
            beside.subList(0, i).stream()
                    .filter(earlier -> later.twin(earlier).isPresent())
                    .findFirst()
                    .ifPresent(earlier -> problems.putIfAbsent(later.place(), problem(earlier, later)));
        }
        return Stream.concat(
                problems.values().stream(),
                beside.stream().flatMap(named -> below(named.item().items())));
    }

    /** What is in a group without a title stands beside what is around the group. */
    private static void collect(
            ItemSource item, String around, Optional<Place> group, Set<String> conditions, List<Named> beside) {
        var shows = new HashSet<>(conditions);
        item.rules().show().ifPresent(show -> shows.add(show.text().strip()));
        boolean titled = !item.words().title().isEmpty();
        if (!titled && !item.items().isEmpty() && item.repeat().isEmpty()) {
            Optional<Place> outermost = group.or(() -> Optional.of(item.place()));
            item.items().forEach(inner -> collect(inner, around + item.id() + ".", outermost, shows, beside));
        } else if (titled && !TOLD.contains(item.kind())) {
            Place title = item.words().places().getOrDefault("title", item.place());
            beside.add(new Named(item, around + item.id(), group.orElse(title), shows));
        }
    }

    private static Problem problem(Named earlier, Named later) {
        return later.place()
                .problem(
                        say(
                                "'{item}' and '{other}' stand below one another and are both called '{title}'.",
                                later.path(),
                                earlier.path(),
                                later.item()
                                        .words()
                                        .title()
                                        .in(later.twin(earlier).orElseThrow())),
                        say("Give each a title of its own, or a title to the group around it."));
    }
}
