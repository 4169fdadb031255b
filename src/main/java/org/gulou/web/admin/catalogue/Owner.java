package org.gulou.web.admin.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gulou.admin.amendments.Rights;
import org.gulou.catalog.Change;
import org.gulou.catalog.Published;
import org.gulou.catalog.advice.Advisor;
import org.gulou.catalog.definition.Folder;
import org.gulou.identity.CurrentUser;
import org.gulou.identity.People;
import org.gulou.identity.Person;
import org.gulou.kernel.Actor;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Words;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;
import org.gulou.web.ui.Stamp;

/** Who reads or writes definitions in this request, and the catalogue as it is live for the length of it. */
@Named
@RequestScoped
public class Owner {
    private static final String PORTAL = "portal";

    @Inject
    CurrentUser user;

    @Inject
    People people;

    @Inject
    Published published;

    @Inject
    Language language;

    private final Once<Folder> live = new Once<>();

    public Rights rights() {
        return new Rights(user.posts(), published.catalogue().places());
    }

    public Actor.Official actor() {
        return user.official();
    }

    /** The live catalogue; the schemas are among it, to be read. */
    public Folder live() {
        return live.get(() -> published.folder().with(published.schemas().files()));
    }

    public boolean mayWrite(String path) {
        return rights().mayWrite(path);
    }

    public boolean isWriter() {
        return rights().mayWriteAny();
    }

    public boolean isReviewer() {
        return rights().mayReview();
    }

    /** The name of somebody whose id is stored. */
    public String name(String id) {
        return id.equals(PORTAL)
                ? language.say("admin.actor.portal")
                : people.find(id).map(Person::getName).orElse(id);
    }

    public String moment(Instant at) {
        return Stamp.of(at);
    }

    public String moment(Optional<Instant> at) {
        return at.map(Stamp::of).orElse("");
    }

    /** What a service asks of a person, as {@code folder} has it; the empty text where it is not there. */
    String burden(Folder folder, String service) {
        Folder near = folder.only(
                path -> path.startsWith("elements/") || Kind.service(path).equals(Optional.of(service)));
        return Advisor.of(Folder.EMPTY).burdens(near).values().stream()
                .findFirst()
                .map(burden -> burden.words().in(language.getTag()))
                .orElse("");
    }

    /** A change as people call it: what it is, what happened to it, and its name. */
    public String words(Change change) {
        String title = title(change);
        return language.say(
                "admin.change." + change.how().name(),
                language.say("admin.change." + change.what().name()),
                title.isEmpty()
                        ? change.id()
                        : language.of(LocalizedText.of(title, title).bracketing(change.id())));
    }

    /** A sentence that reads otherwise, in the language of the reader. */
    public record Wording(String was, String is) {}

    /** The sentences in which what is changed reads otherwise in the language of the reader. */
    public List<Wording> wordings(Change change) {
        return change.wordings().stream()
                .map(wording -> new Wording(language.of(wording.was()), language.of(wording.is())))
                .filter(wording -> !wording.was().equals(wording.is()))
                .toList();
    }

    /** A part of the guide has no title of its own, but people call it something. */
    private String title(Change change) {
        String key = "owner.guide." + change.id();
        boolean known = (change.what() == Change.What.GUIDE || change.title().isEmpty())
                && Words.in(language.getTag()).bundle().containsKey(key);
        return known ? language.say(key) : language.of(change.title());
    }

    /** What a service is called; its id where it is not live. */
    public String title(String service) {
        return published
                .catalogue()
                .service(service)
                .map(known -> language.of(known.title()))
                .orElse(service);
    }
}
