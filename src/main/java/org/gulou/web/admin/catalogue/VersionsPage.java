package org.gulou.web.admin.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.catalog.Elsewhere;
import org.gulou.catalog.Published;
import org.gulou.catalog.PublishedVersion;
import org.gulou.catalog.definition.Folder;
import org.gulou.intake.VersionsInUse;
import org.gulou.kernel.OfficeTime;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;

/** One service: its files, and every version that was published, by whom and why. */
@Named
@RequestScoped
public class VersionsPage {
    /** A file of the service, or one that it was written with. */
    public record File(String path, String name, boolean own) {
        /** The key of the words for what it is for; the empty text where there are none. */
        public String part() {
            return Kind.part(path);
        }
    }

    @Inject
    HttpServletRequest request;

    @Inject
    Published published;

    @Inject
    Owner owner;

    @Inject
    Language language;

    @Inject
    VersionsInUse inUse;

    @Inject
    Clock clock;

    private final Once<Map<Integer, VersionsInUse.Bound>> bound = new Once<>();

    private List<PublishedVersion> versions = List.of();
    private Optional<Folder> files = Optional.empty();

    /** Opens it, or answers that there is none. */
    public void open() {
        versions = published.history().stream()
                .filter(version -> version.service().equals(getService()))
                .toList();
        files = versions.isEmpty() ? Optional.empty() : published.files(getService(), getNumber());
        if (files.isEmpty()) {
            Reply.notFound();
        }
    }

    public String getService() {
        return Posted.of(request).text("id");
    }

    public List<PublishedVersion> getVersions() {
        return versions;
    }

    /** The version that is looked at: the newest, unless another is asked for. */
    public int getNumber() {
        String asked = Posted.of(request).text("version");
        return asked.matches("\\d{1,9}")
                ? Integer.parseInt(asked)
                : versions.isEmpty() ? 0 : versions.getFirst().number();
    }

    public boolean isNewest() {
        return versions.getFirst().number() == getNumber();
    }

    /** The part of the address that names the version, where it is not the newest. */
    public String getVersion() {
        return isNewest() ? "" : "&version=" + getNumber();
    }

    /** Its own first, and of them those that make it before its letters and stories in folders. */
    public List<File> getFiles() {
        String folder = versions.getFirst().folder() + "/";
        return files.stream()
                .flatMap(all -> all.paths().stream())
                .map(path -> new File(
                        path,
                        path.startsWith(folder) ? path.substring(folder.length()) : path,
                        path.startsWith(folder)))
                .sorted(Comparator.comparing((File file) -> !file.own())
                        .thenComparing(file -> file.name().contains("/")))
                .toList();
    }

    /** What is still on a version: open cases for life, drafts until a newer one takes them over. */
    public VersionsInUse.Bound bound(int version) {
        return bound.get(() -> inUse.open(getService())).getOrDefault(version, VersionsInUse.Bound.NOTHING);
    }

    public String getFolder() {
        return versions.getFirst().folder();
    }

    /** What this version asks of a person. */
    public String getBurden() {
        return files.map(folder -> owner.burden(folder, getService())).orElse("");
    }

    public int getOffers() {
        return published.catalogue().offersOf(getService()).size();
    }

    /** Where nothing can be filed today, and why. */
    public record Pause(String body, String reason) {}

    /** The bodies at which it is paused today. */
    public List<Pause> getPaused() {
        LocalDate today = OfficeTime.day(clock.instant());
        return published.catalogue().offersOf(getService()).stream()
                .flatMap(offer -> offer.closedOn(today).stream()
                        .map(reason -> new Pause(language.of(offer.body().name()), language.of(reason))))
                .distinct()
                .toList();
    }

    /** Where one applies, if not here, in words; the empty text where one applies here. */
    public String getElsewhere() {
        return published
                .catalogue()
                .service(getService())
                .flatMap(service -> service.guide().elsewhere())
                .map(Elsewhere::words)
                .map(language::of)
                .orElse("");
    }

    public boolean isWritable() {
        return owner.mayWrite(getFolder() + "/service.yaml");
    }
}
