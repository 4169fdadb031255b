package org.gulou.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Publication;
import org.gulou.catalog.Published;
import org.gulou.catalog.PublishedVersion;
import org.gulou.duties.Mode;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.Problem;
import org.gulou.web.admin.catalogue.Owner;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.Stamp;

/** What is offered and under which versions, and the door to publish more. */
@Named
@RequestScoped
public class PublishPage {
    /**
     * A version of a service.
     *
     * @param live whether new applications are made under it
     */
    public record Version(int number, boolean live, String at, String by) {}

    /** A service with its versions, the newest first. */
    public record Entry(String id, String title, int offers, List<Version> versions) {}

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentUser user;

    @Inject
    Published published;

    @Inject
    Mode mode;

    @Inject
    Owner owner;

    @Inject
    Language language;

    private Optional<Publication> publication = Optional.empty();
    private boolean missing;

    /** Publishes the folder that was sent, whole or not at all. */
    public void publish() {
        if (!isDirect()) {
            Reply.redirect("/admin/catalogue/bulk.xhtml");
            return;
        }
        Optional<Part> zip = Posted.of(request).filesOf("folder").stream().findFirst();
        if (zip.isEmpty()) {
            missing = true;
            Reply.unprocessable();
            return;
        }
        try (InputStream content = zip.get().getInputStream()) {
            publication = Optional.of(published.publish(content, user.official()));
        } catch (IOException lost) {
            throw new UncheckedIOException("The folder did not arrive whole", lost);
        }
        if (!getProblems().isEmpty()) {
            Reply.unprocessable();
        }
    }

    /** Whether one person alone publishes: where nothing is real. Elsewhere somebody else agrees to it first. */
    public boolean isDirect() {
        return mode == Mode.DEMO;
    }

    public List<Entry> getServices() {
        Catalogue catalogue = published.catalogue();
        List<PublishedVersion> history = published.history();
        return catalogue.services().stream()
                .map(service -> new Entry(
                        service.id(),
                        language.of(service.title()),
                        catalogue.offersOf(service.id()).size(),
                        history.stream()
                                .filter(version -> version.service().equals(service.id()))
                                .map(version -> new Version(
                                        version.number(),
                                        version.number() == service.newest().number(),
                                        Stamp.of(version.at()),
                                        owner.name(version.by())))
                                .toList()))
                .toList();
    }

    public boolean isDone() {
        return publication.filter(Publication.Done.class::isInstance).isPresent();
    }

    /** What became of each version that is new or another than before. */
    public List<Publication.Entry> getTaken() {
        return entries()
                .filter(entry -> entry.fate() != Publication.Fate.UNCHANGED)
                .toList();
    }

    /** How many versions are as before. */
    public long getUnchanged() {
        return entries()
                .filter(entry -> entry.fate() == Publication.Fate.UNCHANGED)
                .count();
    }

    /** What became of each version, in the folder or not; none if nothing was taken. */
    private Stream<Publication.Entry> entries() {
        return publication.stream().flatMap(came -> switch (came) {
            case Publication.Done done -> done.entries().stream();
            case Publication.Refused refused -> Stream.empty();
        });
    }

    /** What is allowed in what was taken, but rarely meant. */
    public List<Problem> getWarnings() {
        return publication.stream()
                .flatMap(came -> switch (came) {
                    case Publication.Done done -> done.warnings().stream();
                    case Publication.Refused refused -> Stream.empty();
                })
                .toList();
    }

    /** Why nothing was taken. */
    public List<Problem> getProblems() {
        return publication.stream()
                .flatMap(came -> switch (came) {
                    case Publication.Done done -> Stream.empty();
                    case Publication.Refused(List<Problem> problems) -> problems.stream();
                })
                .toList();
    }

    /** Why the folder of the start was not taken; shown until something is sent. */
    public List<Problem> getRefusedAtStart() {
        return publication.isPresent() ? List.of() : published.refusedAtStart();
    }

    /** Whether the form was sent without a file. */
    public boolean isMissing() {
        return missing;
    }
}
