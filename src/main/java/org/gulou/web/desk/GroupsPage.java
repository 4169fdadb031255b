package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.cases.team.Groups;
import org.gulou.cases.team.Resorting;
import org.gulou.cases.team.Route;
import org.gulou.cases.team.Routing;
import org.gulou.cases.team.WorkGroup;
import org.gulou.catalog.Published;
import org.gulou.forms.Listed;
import org.gulou.forms.kind.ChoiceKind;
import org.gulou.forms.kind.Kind;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.Sentence;
import org.gulou.language.Fault;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.jspecify.annotations.Nullable;

/** Into which groups a lead divides those who work at her body, and by which rules cases come to them. */
@Named
@RequestScoped
public class GroupsPage {
    private static final int MANY = 20;
    private static final String ADDRESS = "/desk/groups.xhtml?body=";

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentUser user;

    @Inject
    Groups groups;

    @Inject
    Routing routing;

    @Inject
    Resorting resorting;

    @Inject
    Published published;

    @Inject
    Language language;

    private String wrong = "";
    private List<String> faults = List.of();

    /** A colleague who is in the group, or could be. */
    public record Member(String id, String name, boolean in) {
        /** For {@code checked="#{member.checked()}"}: null drops the attribute. */
        public @Nullable String checked() {
            return in ? "checked" : null;
        }
    }

    /** A group with everybody who could be in it. */
    public record Row(String id, String name, List<Member> staff, boolean unstaffed) {}

    /** A rule with the group it leads to. */
    public record Way(String id, String rule, String group) {}

    /**
     * What a rule can read.
     *
     * @param options the ids that it can be compared with, each in quotes; the empty text where it is no choice
     */
    public record Question(String path, String title, String options) {}

    /** 404 for whoever heads no body. */
    public void act() {
        if (user.official().ledBodies().isEmpty()) {
            Reply.notFound();
            return;
        }
        if (!request.getMethod().equals("POST")) {
            return;
        }
        Posted posted = Posted.of(request);
        switch (posted.text("do")) {
            case "make" -> done(groups.make(user.official(), getBody(), posted.text("name")), "group.wrong");
            case "staff" -> {
                groups.staff(user.official(), posted.text("group"), Set.copyOf(posted.all("member")));
                again();
            }
            case "drop" -> {
                groups.drop(user.official(), posted.text("group"));
                again();
            }
            case "route" -> route(posted);
            case "route-drop" -> {
                routing.drop(user.official(), posted.text("route"));
                again();
            }
            case "sort" -> done(resorting.begin(user.official(), getBody()), "group.not-yours");
            default -> Reply.unprocessable();
        }
    }

    private void route(Posted posted) {
        var wanted = new Route.Wanted(getBody(), getService(), posted.text("rule"), posted.text("group"));
        switch (routing.add(user.official(), wanted)) {
            case Routing.Outcome.Done done -> again();
            case Routing.Outcome.NotHers notHers -> refuse("group.route.wrong");
            case Routing.Outcome.Wrong(List<Fault> found) -> {
                faults = found.stream().map(this::words).toList();
                Reply.unprocessable();
            }
        }
    }

    private String words(Fault fault) {
        Sentence whole = fault.found().then(fault.advice());
        return language.say("group.column", fault.column(), whole.in(language.getTag()));
    }

    private void done(boolean done, String otherwise) {
        if (done) {
            again();
        } else {
            refuse(otherwise);
        }
    }

    private void refuse(String key) {
        wrong = language.say(key);
        Reply.unprocessable();
    }

    private void again() {
        Posted posted = Posted.of(request);
        String sorted = posted.text("do").equals("sort") ? "&sorted=true" : "";
        Reply.redirect(
                ADDRESS + getBody() + "&service=" + URLEncoder.encode(getService(), StandardCharsets.UTF_8) + sorted);
    }

    public String getWrong() {
        return wrong;
    }

    /** What is wrong with the rule, by column. */
    public List<String> getFaults() {
        return faults;
    }

    public String typed(String field) {
        return faults.isEmpty() && wrong.isEmpty() ? "" : Posted.of(request).text(field);
    }

    /** Whether the waiting cases are being sorted anew. */
    public boolean isSorted() {
        return Posted.of(request).has("sorted");
    }

    /** The body that is divided: the first of hers unless she chose another. */
    public String getBody() {
        List<String> led = user.official().ledBodies();
        String asked = Posted.of(request).text("body");
        return led.contains(asked) ? asked : led.stream().findFirst().orElse("");
    }

    public List<QueuePage.Entry> getBodies() {
        var words = new BoardWords(published.catalogue(), language);
        return user.official().ledBodies().stream()
                .map(id -> new QueuePage.Entry(id, words.office(id), id.equals(getBody())))
                .toList();
    }

    public List<Row> getRows() {
        Map<String, String> staff = groups.staff(getBody());
        return groups.at(List.of(getBody())).stream()
                .map(group -> row(group, staff))
                .toList();
    }

    private static Row row(WorkGroup group, Map<String, String> staff) {
        Set<String> members = group.members();
        return new Row(
                group.getId(),
                group.getName(),
                staff.entrySet().stream()
                        .map(one -> new Member(one.getKey(), one.getValue(), members.contains(one.getKey())))
                        .toList(),
                members.isEmpty());
    }

    /** The services that the body offers or whose cases can come to it; the chosen one, or the first. */
    public List<QueuePage.Entry> getServices() {
        String chosen = getService();
        return services().stream()
                .map(id -> new QueuePage.Entry(
                        id, new BoardWords(published.catalogue(), language).service(id), id.equals(chosen)))
                .toList();
    }

    private List<String> services() {
        return new BodyServices(published.catalogue()).of(getBody());
    }

    public String getService() {
        String asked = Posted.of(request).text("service");
        return Optional.of(asked)
                .filter(services()::contains)
                .or(() -> services().stream().findFirst())
                .orElse("");
    }

    /** The rules of the chosen service, in the order in which they are asked. */
    public List<Way> getRoutes() {
        Map<String, String> names =
                groups.at(List.of(getBody())).stream().collect(Collectors.toMap(WorkGroup::getId, WorkGroup::getName));
        return routing.of(getBody()).stream()
                .filter(route -> route.service().equals(getService()))
                .map(route -> new Way(route.getId(), route.getRule(), names.getOrDefault(route.group(), "")))
                .toList();
    }

    public List<QueuePage.Entry> getGroups() {
        String chosen = typed("group");
        return groups.at(List.of(getBody())).stream()
                .map(group -> new QueuePage.Entry(
                        group.getId(), group.getName(), group.getId().equals(chosen)))
                .toList();
    }

    /** What a rule over the chosen service can read, as far as it may stand in a list. */
    public List<Question> getQuestions() {
        return published
                .catalogue()
                .service(getService())
                .map(service -> Listed.of(service.newest().form()).stream()
                        .map(question ->
                                new Question(question.path(), language.of(question.title()), options(question.kind())))
                        .toList())
                .orElse(List.of());
    }

    private static String options(Kind kind) {
        return kind instanceof ChoiceKind choice
                ? choice.options().stream()
                                .limit(MANY)
                                .map(option -> '"' + option.id() + '"')
                                .collect(Collectors.joining(" "))
                        + (choice.options().size() > MANY ? " …" : "")
                : "";
    }
}
