package org.gulou.web.admin.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.admin.amendments.Trials;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Publication;
import org.gulou.catalog.Published;
import org.gulou.catalog.ServiceVersion;
import org.gulou.catalog.Trial;
import org.gulou.catalog.definition.Example;
import org.gulou.catalog.definition.Folder;
import org.gulou.kernel.Problem;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;

/**
 * Tries a service out, live or as an amendment would make it: the citizen's pages, the stories, and the workflow walked in
 * every role with the clock moved on. What was done so far travels with the page; nothing is stored.
 */
@Named
@RequestScoped
public class TryPage {
    /** A story and where it ends otherwise than told. */
    public record Told(String path, String title, List<Problem> problems) {}

    /** An offer, with what it is told apart by. */
    public record Office(String id, String name) {}

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

    @Inject
    Walk walk;

    private Optional<Catalogue> catalogue = Optional.empty();
    private List<Problem> problems = List.of();
    private List<Example> stories = List.of();

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
        stories.stream()
                .filter(story -> story.path().equals(getStory()))
                .findFirst()
                .flatMap(Example::rehearse)
                .ifPresent(file -> walk.go(file, catalogue.orElseThrow(), Posted.ofForm(request)));
    }

    private String address(String service) {
        return "/admin/catalogue/try.xhtml?service=" + service
                + (getAmendment().isEmpty() ? "" : "&amendment=" + getAmendment());
    }

    public String getService() {
        return inAddress("service");
    }

    public String getAmendment() {
        return inAddress("amendment");
    }

    public String getStory() {
        return inAddress("story");
    }

    /** A question of the form that is walked may have the same name: what the address says comes first. */
    private String inAddress(String name) {
        return Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .orElse("");
    }

    /** The services that can be tried here: those that the amendment touches, or the live one that the address names. */
    public List<String> getServices() {
        return getAmendment().isEmpty()
                ? Stream.of(getService()).filter(named -> !named.isEmpty()).toList()
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

    /** Whether there is nothing but a guide to look at, because one applies elsewhere. */
    public boolean isElsewhere() {
        return catalogue
                .flatMap(made -> made.service(getService()))
                .flatMap(known -> known.guide().elsewhere())
                .isPresent();
    }

    /** Every story, told now. */
    public List<Told> getStories() {
        return stories.stream()
                .map(story -> new Told(story.path(), title(story, language), story.check()))
                .toList();
    }

    /** What a story is called; the name of its file where it does not say. */
    static String title(Example story, Language language) {
        String title = language.of(story.title());
        return title.isEmpty() ? story.path().replaceAll(".*/|\\.yaml$", "") : title;
    }

    /** Some of the offices that offer it, to begin the citizen's pages at; for what else than the first time, by its title. */
    public List<Office> getOffers() {
        return catalogue.stream()
                .flatMap(made -> made.offersOf(getService()).stream().limit(100).map(offer -> office(made, offer)))
                .toList();
    }

    private Office office(Catalogue made, Offer offer) {
        String body = language.of(offer.body().name());
        return new Office(
                offer.id(),
                made.version(offer)
                        .filter(version -> !version.variant().equals(ServiceVersion.FIRST))
                        .map(version ->
                                body + " · " + language.of(version.guide().title()))
                        .orElse(body));
    }

    /** Whether the story that was chosen cannot be filed. */
    public boolean isUnfiled() {
        return !getStory().isEmpty() && !walk.isOn();
    }

    /** What a walk must not lose: the part of the address behind the question mark. */
    public String getAddress() {
        return "/admin/catalogue/try.xhtml?service=" + getService() + "&amendment=" + getAmendment() + "&story="
                + URLEncoder.encode(getStory(), UTF_8) + "#walk";
    }
}
