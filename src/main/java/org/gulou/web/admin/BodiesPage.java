package org.gulou.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gulou.catalog.Published;
import org.gulou.identity.Person;
import org.gulou.identity.Posts;
import org.gulou.places.Body;
import org.gulou.web.ui.Language;

/** The bodies that offer services, and who holds which post there. */
@Named
@RequestScoped
public class BodiesPage {
    /** A post and the names of its holders. */
    public record Seat(String role, List<Person> holders) {}

    /** A body as the page shows it. */
    public record Entry(String id, String name, String division, String phone, int offers, List<Seat> seats) {}

    @Inject
    Published published;

    @Inject
    BodySearch search;

    @Inject
    Posts posts;

    @Inject
    Language language;

    public List<Entry> getBodies() {
        return search.found().stream().map(this::entry).toList();
    }

    private Entry entry(Body body) {
        return new Entry(
                body.id().id(),
                language.of(body.name()),
                search.place(body),
                body.phone(),
                Math.toIntExact(published.catalogue().offers().stream()
                        .filter(offer -> offer.body().id().equals(body.id()))
                        .count()),
                body.posts().stream()
                        .sorted()
                        .map(role -> new Seat(role, posts.holders(body.post(role))))
                        .toList());
    }
}
