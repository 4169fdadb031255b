package org.gulou.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.catalog.Published;
import org.gulou.identity.Holding;
import org.gulou.identity.PeopleSearch;
import org.gulou.identity.PeopleSearch.Kind;
import org.gulou.identity.PeopleSearch.Sought;
import org.gulou.identity.Person;
import org.gulou.identity.Posts;
import org.gulou.identity.Staff;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.Post;
import org.gulou.kernel.Words;
import org.gulou.places.Body;
import org.gulou.web.ui.HeldBack;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;
import org.gulou.web.ui.Paging;
import org.gulou.web.ui.Posted;

/** Whom an administrator looks for, and those who fit. What she types of a person stands in no address (decision 045). */
@Named
@RequestScoped
public class PeopleFilter {
    static final String HOME = "/admin/people.xhtml";

    /** What tells of people. */
    static final List<String> PERSONAL = List.of("text");

    /** What names the post for which somebody is looked for. */
    private static final String TO_FILL = "post";

    static final List<String> FIELDS = List.of("text", "kind", "role", "body", TO_FILL);
    private static final int PAGE = 20;
    private static final int SHORT = 2;

    @Inject
    HttpServletRequest request;

    @Inject
    PeopleSearch search;

    @Inject
    Staff staff;

    @Inject
    BodySearch bodies;

    @Inject
    Published published;

    @Inject
    HeldBack heldBack;

    @Inject
    Language language;

    /**
     * Somebody in the list.
     *
     * @param kind the key of the words for what she is
     * @param posts the first that she holds, and how many more
     * @param status the key of the words for her account
     */
    public record Row(
            String id, String name, String signInName, String kind, String posts, String phone, String status) {}

    /** Something to choose. */
    public record Choice(String word, String label, boolean chosen) {
        /** For {@code selected="#{one.selected()}"}: null drops the attribute. */
        public @org.jspecify.annotations.Nullable String selected() {
            return chosen ? "selected" : null;
        }
    }

    private final Once<Paging> paging = new Once<>();
    private final Once<List<Row>> rows = new Once<>();

    public String asked(String field) {
        return heldBack.whole(Posted.of(request)).text(field);
    }

    /** Whether what she typed is no longer kept. */
    public boolean isLost() {
        return heldBack.isLost();
    }

    /** The post for which somebody is looked for, in words; the empty text if she looks for none. */
    public String getToFill() {
        String[] parts = asked(TO_FILL).split("@", 2);
        return parts.length < 2 ? "" : post(parts[0], parts[1]);
    }

    /** Where somebody is shown: with the post for which she is looked for ready to be given, where there is one. */
    public String address(Row row) {
        String post = asked(TO_FILL);
        return PersonPage.address(row.id())
                + (getToFill().isEmpty()
                        ? ""
                        : "&body=" + encoded(post.substring(post.indexOf('@') + 1)) + "&post=" + encoded(post)
                                + "#grant");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public Paging getPaging() {
        return paging.get(() -> Paging.of(
                Posted.of(request),
                heldBack.here(HOME, FIELDS, PERSONAL::contains),
                PAGE,
                isLost() ? 0 : search.count(sought())));
    }

    public List<Row> getRows() {
        return rows.get(() ->
                isLost() ? List.of() : rows(getPaging().read((first, size) -> search.find(sought(), first, size))));
    }

    private Sought sought() {
        return new Sought(
                asked("text"),
                Kind.of(asked("kind")),
                Optional.of(asked("role")).filter(role -> !role.isEmpty()),
                asked("body").isEmpty() ? Optional.empty() : Optional.of(bodies.ids()));
    }

    private List<Row> rows(List<Person> people) {
        List<String> ids = people.stream().map(Person::getId).toList();
        Map<String, List<Holding>> held = search.holdings(ids);
        Set<String> systems = search.systems(ids);
        Map<String, String> names = staff.signInNames(ids);
        return people.stream()
                .map(person -> {
                    List<Holding> hers = held.getOrDefault(person.getId(), List.of());
                    Kind kind = systems.contains(person.getId())
                            ? Kind.SYSTEM
                            : hers.isEmpty() ? Kind.CITIZEN : Kind.OFFICIAL;
                    return new Row(
                            person.getId(),
                            person.getName(),
                            names.getOrDefault(person.getId(), ""),
                            "admin.kind." + kind.word(),
                            posts(hers),
                            person.getPhone(),
                            person.isActive() ? "admin.person.active" : "admin.person.inactive");
                })
                .toList();
    }

    private String posts(List<Holding> held) {
        String first =
                held.stream().limit(SHORT).map(this::post).collect(Collectors.joining(language.say("list.comma")));
        return held.size() > SHORT ? language.say("admin.posts.more", first, held.size() - SHORT) : first;
    }

    private String post(Holding holding) {
        return post(holding.getRole(), holding.getBody());
    }

    private String post(String role, String body) {
        String called = role(role);
        return published
                .catalogue()
                .places()
                .body(new BodyId(body))
                .map(Body::name)
                .map(name -> language.of(name) + " " + called)
                .orElse(called);
    }

    /** As people say it; itself where a definition has a post that the portal has no word for. */
    private String role(String role) {
        Words words = Words.in(language.getTag());
        String key = "admin.role." + role;
        return words.bundle().containsKey(key) ? words.say(key) : role;
    }

    public List<Choice> getKinds() {
        return Arrays.stream(Kind.values())
                .map(kind -> choice("kind", kind.word(), language.say("admin.kind." + kind.word())))
                .toList();
    }

    /** The posts that somebody can hold anywhere. */
    public List<Choice> getRoles() {
        Stream<String> ofBodies =
                published.catalogue().places().bodies().stream().flatMap(body -> body.posts().stream());
        return Stream.concat(ofBodies, Posts.OF_PORTAL.stream().map(Post::role))
                .distinct()
                .sorted()
                .map(role -> choice("role", role, role(role)))
                .toList();
    }

    private Choice choice(String field, String word, String label) {
        return new Choice(word, label, asked(field).equals(word));
    }
}
