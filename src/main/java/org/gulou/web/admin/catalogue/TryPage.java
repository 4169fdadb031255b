package org.gulou.web.admin.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gulou.admin.amendments.Trials;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Publication;
import org.gulou.catalog.Published;
import org.gulou.catalog.Trial;
import org.gulou.catalog.definition.Example;
import org.gulou.catalog.definition.Folder;
import org.gulou.catalog.definition.Rehearsal;
import org.gulou.kernel.Problem;
import org.gulou.language.Period;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.Stamp;
import org.gulou.workflow.Step;

/**
 * Tries a service out, live or as an amendment would make it: the citizen's pages, the stories, and the workflow walked in
 * every role with the clock moved on. What was done so far travels with the page; nothing is stored.
 */
@Named
@RequestScoped
public class TryPage {
    private static final String BETWEEN = "|";

    /** A story and where it ends otherwise than told. */
    public record Told(String path, String title, List<Problem> problems) {}

    /** What can be done now, and by whom. */
    public record Choice(String by, String who, String move, String words, boolean asks) {}

    /** What happened. */
    public record Line(String at, String who, String what, String state) {}

    /** A clock and its due day. */
    public record Due(String clock, String day, String light) {}

    @Inject
    HttpServletRequest request;

    @Inject
    Trials trials;

    @Inject
    Published published;

    @Inject
    Owner owner;

    @Inject
    Language language;

    private Optional<Catalogue> catalogue = Optional.empty();
    private List<Problem> problems = List.of();
    private List<Example> stories = List.of();
    private List<String> steps = List.of();
    private Optional<Rehearsal> rehearsal = Optional.empty();
    private String refused = "";

    public void open() {
        Folder folder = owner.live();
        catalogue = Optional.of(published.catalogue());
        if (!getAmendment().isEmpty()) {
            Trial trial = trials.of(getAmendment());
            folder = trial.folder();
            catalogue = trial.catalogue();
            problems = catalogue.isEmpty() && trial.outcome() instanceof Publication.Refused(var found)
                    ? found
                    : List.of();
        }
        Folder all = folder;
        stories = catalogue
                .map(made ->
                        published.stories(all.only(path -> Kind.service(path).equals(Optional.of(getService()))), made))
                .orElse(List.of());
        if (problems.isEmpty()
                && catalogue.flatMap(made -> made.service(getService())).isEmpty()) {
            if (getService().isEmpty() && !getServices().isEmpty()) {
                Reply.redirect(address(getServices().getFirst()));
            } else {
                Reply.notFound();
            }
            return;
        }
        rehearsal = stories.stream()
                .filter(story -> story.path().equals(getStory()))
                .findFirst()
                .flatMap(Example::rehearse);
        rehearsal.ifPresent(this::goThrough);
    }

    private void goThrough(Rehearsal file) {
        var done = new ArrayList<String>();
        var wanted = new ArrayList<>(Posted.of(request).all("step"));
        next().ifPresent(wanted::add);
        for (String step : wanted) {
            refused = taken(file, step);
            if (refused.isEmpty()) {
                done.add(step);
            }
        }
        steps = done;
    }

    private Optional<String> next() {
        Posted posted = Posted.of(request);
        return posted.first("act")
                .map(act -> act + BETWEEN + posted.text("as") + BETWEEN + posted.text("with"))
                .or(() -> posted.first("wait").map(days -> "wait" + BETWEEN + posted.text("period")))
                .or(() -> posted.first("pay").map(fee -> "pay" + BETWEEN));
    }

    /** Takes one step; says why not, or the empty text. */
    private String taken(Rehearsal file, String step) {
        String[] parts = step.split("\\|", 5);
        return switch (parts[0]) {
            case "wait" -> waited(file, parts.length < 2 ? "" : parts[1]);
            case "pay" -> paid(file);
            default -> parts.length < 5 ? language.say("owner.try.no-move") : acted(file, parts);
        };
    }

    private String waited(Rehearsal file, String typed) {
        Optional<Period> period = Period.parse(typed);
        period.ifPresent(file::wait);
        return period.isPresent() ? "" : language.say("owner.try.no-period");
    }

    private static String paid(Rehearsal file) {
        file.pay();
        return "";
    }

    private String acted(Rehearsal file, String[] parts) {
        return switch (file.act(parts[1], parts[2], parts[2] + parts[3], parts[4])) {
            case Step.Moved moved -> "";
            case Step.Refused no -> language.of(no.why());
        };
    }

    private String address(String service) {
        return "/admin/catalogue/try.xhtml?service=" + service
                + (getAmendment().isEmpty() ? "" : "&amendment=" + getAmendment());
    }

    public String getService() {
        return Posted.of(request).text("service");
    }

    public String getAmendment() {
        return Posted.of(request).text("amendment");
    }

    public String getStory() {
        return Posted.of(request).text("story");
    }

    /** The services that can be tried here: those that the amendment touches, or the one that is live. */
    public List<String> getServices() {
        return getAmendment().isEmpty()
                ? List.of(getService())
                : trials.of(getAmendment()).entries().stream()
                        .filter(entry -> entry.fate() != Publication.Fate.UNCHANGED)
                        .map(Publication.Entry::service)
                        .toList();
    }

    public String getTitle() {
        return catalogue
                .flatMap(made -> made.service(getService()))
                .map(known -> language.of(known.title()))
                .orElse(getService());
    }

    public List<Problem> getProblems() {
        return problems;
    }

    /** Every story, told now. */
    public List<Told> getStories() {
        return stories.stream()
                .map(story -> new Told(story.path(), title(story), story.check()))
                .toList();
    }

    private String title(Example story) {
        String title = language.of(story.title());
        return title.isEmpty() ? story.path().replaceAll(".*/|\\.yaml$", "") : title;
    }

    /** Some of the offices that offer it, to begin the citizen's pages at. */
    public List<Offer> getOffers() {
        return catalogue.map(made -> made.offersOf(getService())).orElse(List.of()).stream()
                .limit(100)
                .toList();
    }

    public boolean isWalking() {
        return rehearsal.isPresent();
    }

    /** Whether the story that was chosen cannot be filed. */
    public boolean isUnfiled() {
        return !getStory().isEmpty() && rehearsal.isEmpty();
    }

    public List<String> getSteps() {
        return steps;
    }

    /** Why the last step was not taken; the empty text where it was. */
    public String getRefused() {
        return refused;
    }

    private Rehearsal file() {
        return rehearsal.orElseThrow();
    }

    public String getNow() {
        return Stamp.of(file().now());
    }

    public String getState() {
        return language.of(file().state().label());
    }

    public String getStage() {
        return language.say("stage." + file().state().citizen().name());
    }

    public List<Due> getDues() {
        return file().clocks().stream()
                .map(clock -> new Due(
                        file().clock(clock.clock(), language.getTag()),
                        clock.dueDay(file().now()).toString(),
                        clock.light(file().now()).name()))
                .toList();
    }

    public List<Line> getHistory() {
        return file().history().stream()
                .map(act -> new Line(
                        Stamp.of(act.at()),
                        words().who(act.actor()),
                        words().what(act.move()),
                        file().label(act.to(), language.getTag())))
                .toList();
    }

    public List<String> getIssued() {
        return file().issued();
    }

    public List<Choice> getChoices() {
        return file().choices().stream()
                .map(choice -> new Choice(
                        choice.by(),
                        words().who(choice.by()),
                        choice.move().id(),
                        words().of(choice.move()),
                        !choice.move().needs().isEmpty()))
                .toList();
    }

    private WalkWords words() {
        return new WalkWords(file(), catalogue, language);
    }
}
