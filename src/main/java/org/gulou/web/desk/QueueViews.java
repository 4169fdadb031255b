package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.cases.CaseSearch;
import org.gulou.cases.Desk;
import org.gulou.cases.Sought;
import org.gulou.cases.views.SharedView;
import org.gulou.cases.views.SharedViews;
import org.gulou.cases.views.Views;
import org.gulou.catalog.Published;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.Actor;
import org.gulou.kernel.Post;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.jspecify.annotations.Nullable;

/** The views of a queue: those that everybody has, those that a lead made for a post, and her own. */
@Named
@RequestScoped
public class QueueViews {
    /** In a form, the post for which a view is kept; hers alone where it is empty. */
    private static final String POST = "post";

    @Inject
    CurrentUser user;

    @Inject
    Desk desk;

    @Inject
    Views views;

    @Inject
    SharedViews shared;

    @Inject
    CaseSearch search;

    @Inject
    QueueTrail trail;

    @Inject
    Published published;

    @Inject
    Language language;

    private final Once<List<Kept>> own = new Once<>();
    private final Once<List<Kept>> common = new Once<>();
    private boolean refused;
    private String typed = "";

    /**
     * A view with its number of cases.
     *
     * @param post for whom it was made; the empty text where it is everybody's or her own
     * @param led whether she can forget it
     */
    public record Kept(String id, String name, String post, boolean led, String address, long count, boolean chosen) {
        /** For {@code aria-current="#{view.current()}"}: null drops the attribute. */
        public @Nullable String current() {
            return chosen ? "page" : null;
        }
    }

    /** Keeps what she looks at under a name, for herself or for a post. */
    void keep(Posted posted) {
        String query = trail.filter().query();
        typed = posted.text("name");
        String post = posted.text(POST);
        boolean kept = post.isEmpty()
                ? views.keep(official(), typed, query)
                : shared.posts(official()).stream()
                        .filter(one -> id(one).equals(post))
                        .anyMatch(one -> shared.keep(official(), one, typed, query));
        if (kept) {
            Reply.redirect(trail.at(query));
        } else {
            refused = true;
            Reply.unprocessable();
        }
    }

    /** Forgets one of her own, or of a post of her body. */
    void drop(String id) {
        views.drop(official(), id);
        shared.drop(official(), id);
        Reply.redirect(trail.at(trail.filter().query()));
    }

    private Actor.Official official() {
        return user.official();
    }

    private static String id(Post post) {
        return post.role() + "@" + post.body().id();
    }

    /** All of them in a row. */
    public List<Kept> getAll() {
        Stream<Kept> usual = Stream.of(
                usual("desk.view.all", ""),
                usual("desk.view.red", "light=RED"),
                usual("desk.view.yellow", "light=YELLOW"),
                usual("desk.view.free", "holder=NOBODY"),
                usual("desk.view.mine", "holder=MYSELF"),
                followed());
        return Stream.of(usual, getCommon().stream(), getOwn().stream())
                .flatMap(part -> part)
                .toList();
    }

    /** Her own. */
    public List<Kept> getOwn() {
        return own.get(() -> views.of(official()).stream()
                .map(view -> counted(view.getId(), view.getName(), Optional.empty(), view.getQuery()))
                .toList());
    }

    /** Those that leads made. */
    public List<Kept> getCommon() {
        return common.get(() -> shared.of(official()).stream().map(this::common).toList());
    }

    private Kept common(SharedView view) {
        return counted(view.getId(), view.getName(), Optional.of(view.post()), view.getQuery());
    }

    private Kept usual(String key, String query) {
        return counted("", language.say(key), Optional.empty(), query);
    }

    /** Wherever they wait: colleagues may work on them, and they may have ended. */
    private Kept followed() {
        long count = search.count(official(), Sought.FOLLOWED, CaseSearch.COUNTED);
        return new Kept("", language.say("desk.view.followed"), "", false, "/desk/find.xhtml?followed=1", count, false);
    }

    private Kept counted(String id, String name, Optional<Post> post, String query) {
        QueueFilter shown = trail.filter(query);
        return new Kept(
                id,
                name,
                post.map(this::named).orElse(""),
                post.filter(one -> official().ledBodies().contains(one.body().id()))
                        .isPresent(),
                trail.at(query),
                desk.count(official(), shown.queue()),
                shown.query().equals(trail.filter().query()));
    }

    /** The posts for which she can keep some. */
    public List<QueuePage.Entry> getPosts() {
        return shared.posts(official()).stream()
                .map(post -> new QueuePage.Entry(id(post), named(post), false))
                .toList();
    }

    private String named(Post post) {
        return LaneRow.named(post, published.catalogue().places(), language);
    }

    public boolean isRefused() {
        return refused;
    }

    /** The name under which it was not kept. */
    public String getTyped() {
        return refused ? typed : "";
    }
}
