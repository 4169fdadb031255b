package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.catalog.Published;
import org.gulou.identity.Posts;
import org.gulou.journal.Entry;
import org.gulou.journal.Journal;
import org.gulou.journal.Search;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.Post;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;

/**
 * Which offices have looked at a case, for the person whose case it is: she may know to whom her data were shown (Personal
 * Information Protection Law, art. 44 and 45). The office answers for its staff, so nobody is named.
 */
@Named
@RequestScoped
public class LooksPage {
    /** So many are told, the newest; ten minutes of one official are one look. */
    private static final int MOST = 200;

    @Inject
    CaseInView view;

    @Inject
    Journal journal;

    @Inject
    Posts posts;

    @Inject
    Published published;

    @Inject
    Language language;

    private final Once<List<Look>> looks = new Once<>();

    /**
     * That an official opened it.
     *
     * @param office where she held a post at that time
     */
    public record Look(Instant at, String office) {}

    public void open() {
        view.open();
    }

    public List<Look> getLooks() {
        return looks.get(() ->
                journal
                        .find(
                                new Search("", Journal.LOOK, view.getNumber(), Optional.empty(), Optional.empty()),
                                0,
                                MOST)
                        .stream()
                        .flatMap(entry -> look(entry).stream())
                        .toList());
    }

    /** Empty for a look that was no official's: her own, or that of somebody who takes part. */
    private Optional<Look> look(Entry entry) {
        Set<String> bodies = posts.of(entry.getActor(), entry.getAt()).stream()
                .map(Post::body)
                .map(BodyId::id)
                .collect(Collectors.toSet());
        String own =
                view.proceeding().offer().map(offer -> offer.body().id().id()).orElse("");
        return bodies.isEmpty()
                ? Optional.empty()
                : Optional.of(new Look(entry.getAt(), offices(bodies.contains(own) ? Set.of(own) : bodies)));
    }

    private String offices(Set<String> bodies) {
        return bodies.stream()
                .sorted()
                .flatMap(id -> published.catalogue().places().body(new BodyId(id)).stream())
                .map(body -> language.of(body.name()))
                .collect(Collectors.joining(language.say("looks.between")));
    }
}
