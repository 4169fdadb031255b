package org.gulou.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.catalog.Published;
import org.gulou.identity.AccountGone;
import org.gulou.identity.CurrentUser;
import org.gulou.identity.Holding;
import org.gulou.identity.Mandate;
import org.gulou.identity.Mandates;
import org.gulou.identity.NotAllowed;
import org.gulou.identity.Organisation;
import org.gulou.identity.People;
import org.gulou.identity.Person;
import org.gulou.identity.Posts;
import org.gulou.identity.SecondSteps;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Post;
import org.gulou.places.Body;
import org.gulou.web.ui.AsTyped;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.Stamp;

/** One person: whether she may sign in, which posts she holds, for whom she may act. */
@Named
@RequestScoped
public class PersonPage {
    /**
     * A post to be granted, or one that is held.
     *
     * @param id that of the holding or of the post
     * @param lastDay the last day on which it is held; the empty text while no end is set
     */
    public record Seat(String id, String role, String body, String lastDay) {
        Seat(String id, String role, String body) {
            this(id, role, body, "");
        }
    }

    /** A mandate as the page shows it. */
    public record Acting(
            String id, String principal, String services, String from, String until, String evidence, boolean holds) {}

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentUser user;

    @Inject
    People people;

    @Inject
    Posts posts;

    @Inject
    Mandates mandates;

    @Inject
    SecondSteps steps;

    @Inject
    Published published;

    @Inject
    BodySearch search;

    @Inject
    SignInsOfPerson signIns;

    @Inject
    Language language;

    @Inject
    Clock clock;

    private Optional<Person> person = Optional.empty();
    private String mistake = "";

    static String address(String id) {
        return "/admin/person.xhtml?id=" + id;
    }

    /** Finds the person and carries out what was posted. */
    public void open() {
        Posted posted = Posted.of(request);
        person = people.find(posted.text("id"));
        if (person.isEmpty()) {
            Reply.notFound();
        } else if (request.getMethod().equals("POST")) {
            mistake = carryOut(posted, person.get().getId());
            if (mistake.isEmpty()) {
                Reply.redirect(address(person.get().getId()));
            } else {
                Reply.unprocessable();
            }
        }
    }

    /** The key of what is wrong; the empty text if it is done. */
    private String carryOut(Posted posted, String id) {
        Actor by = user.official();
        try {
            return switch (posted.text("do")) {
                case "deactivate" -> done(() -> people.deactivate(by, id));
                case "reactivate" -> done(() -> people.reactivate(by, id));
                case "reset-step" -> done(() -> steps.reset(by, id));
                case "grant" -> grant(by, id, posted.text("post"));
                case "give" -> give(by, id, posted);
                case "expect" -> signIns.expect(by, id, posted);
                default -> {
                    posted.first("endLink").ifPresent(link -> signIns.end(by, id, link));
                    posted.first("endPost").ifPresent(holding -> posts.end(by, holding));
                    posted.first("endMandate").ifPresent(mandate -> mandates.end(by, mandate));
                    yield "";
                }
            };
        } catch (AccountGone gone) {
            return "admin.person.gone";
        } catch (NotAllowed no) {
            return posted.has("endPost") ? "admin.last-administrator" : "admin.not-yourself";
        }
    }

    private static String done(Runnable act) {
        act.run();
        return "";
    }

    private String grant(Actor by, String id, String post) {
        String[] parts = post.split("@", 2);
        Optional<Post> chosen = parts.length < 2
                ? Optional.empty()
                : Stream.concat(
                                published
                                        .catalogue()
                                        .places()
                                        .body(new BodyId(parts[1]))
                                        .filter(body -> roles(body).anyMatch(parts[0]::equals))
                                        .map(body -> body.post(parts[0]))
                                        .stream(),
                                Posts.OF_PORTAL.stream()
                                        .filter(admin -> admin.role().equals(parts[0])
                                                && admin.body().id().equals(parts[1])))
                        .findFirst();
        return chosen.map(seat -> done(() -> posts.grant(by, id, seat))).orElse("admin.choose-post");
    }

    private String give(Actor by, String id, Posted posted) {
        Optional<Organisation> organisation = mandates.organisationByUscc(posted.text("uscc"));
        Optional<LocalDate> from = AsTyped.day(posted.text("from"));
        Optional<LocalDate> until = AsTyped.day(posted.text("until"));
        String service = posted.text("service");
        if (organisation.isEmpty()) {
            return "admin.mandate.no-organisation";
        }
        if (from.isEmpty() || (until.isEmpty() && !posted.text("until").isEmpty())) {
            return "admin.mandate.no-day";
        }
        if (until.filter(end -> end.isBefore(from.get())).isPresent()) {
            return "admin.mandate.ends-first";
        }
        if (posted.text("evidence").isEmpty()) {
            return "admin.mandate.no-evidence";
        }
        var scope = new Mandate.Scope(
                service.isEmpty() ? Set.of() : Set.of(service), from.get(), until, posted.text("evidence"));
        mandates.give(
                by, id, new Mandate.Principal.ForOrganisation(organisation.get().getId()), scope);
        return "";
    }

    public Person getPerson() {
        return person.orElseThrow(() -> new IllegalStateException("The page is shown only when a person was found"));
    }

    /** The key of what is wrong with what was sent; the empty text if nothing is. */
    public String getMistake() {
        return mistake;
    }

    /** Since when she shows a code beside her password; the empty text if she does not. */
    public String getSecondStep() {
        return steps.state(getPerson().getId()).map(on -> Stamp.of(on.since())).orElse("");
    }

    public String typed(String field) {
        return Posted.of(request).text(field);
    }

    /** The posts she holds. */
    public List<Seat> getHeld() {
        return posts.holdings(getPerson().getId()).stream().map(this::seat).toList();
    }

    private Seat seat(Holding holding) {
        return new Seat(
                holding.getId(),
                holding.getRole(),
                bodyName(holding.getBody()),
                holding.until()
                        .map(end -> OfficeTime.day(end.minusNanos(1)).toString())
                        .orElse(""));
    }

    private String bodyName(String id) {
        return published
                .catalogue()
                .places()
                .body(new BodyId(id))
                .map(Body::name)
                .map(language::of)
                .orElse(id);
    }

    /** The posts that somebody can hold at the bodies that were searched for. */
    public List<Seat> getSeats() {
        Stream<Seat> ofBodies = search.found().stream()
                .flatMap(body ->
                        roles(body).map(role -> new Seat(role + "@" + body.id(), role, language.of(body.name()))));
        Stream<Seat> ofPortal = Posts.OF_PORTAL.stream()
                .map(post -> new Seat(
                        post.role() + "@" + post.body(),
                        post.role(),
                        post.body().id()));
        return Stream.concat(ofBodies, ofPortal).toList();
    }

    /** The posts at a body, and that of editing what is laid over services there. */
    private static Stream<String> roles(Body body) {
        return Stream.concat(body.posts().stream().sorted(), Stream.of(Posts.EDITOR.role()))
                .distinct();
    }

    public List<Acting> getMandates() {
        LocalDate today = OfficeTime.day(clock.instant());
        return mandates.of(getPerson().getId()).stream()
                .map(mandate -> new Acting(
                        mandate.getId(),
                        principal(mandate.principal()),
                        mandate.getServices(),
                        mandate.getFrom().toString(),
                        mandate.until().map(LocalDate::toString).orElse(""),
                        mandate.getEvidence(),
                        mandate.holdsOn(today)))
                .toList();
    }

    private String principal(Mandate.Principal principal) {
        return switch (principal) {
            case Mandate.Principal.ForOrganisation(String id) ->
                mandates.organisation(id)
                        .map(organisation -> organisation.getName() + " " + organisation.getUscc())
                        .orElse(id);
            case Mandate.Principal.ForPerson(String id) ->
                people.find(id).map(Person::getName).orElse(id);
        };
    }

    /** The services that are applied for here, by id and title. */
    public List<Seat> getServices() {
        return published.catalogue().services().stream()
                .filter(service -> service.guide().elsewhere().isEmpty())
                .map(service -> new Seat(service.id(), language.of(service.title()), ""))
                .toList();
    }
}
