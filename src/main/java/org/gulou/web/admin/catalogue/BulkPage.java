package org.gulou.web.admin.catalogue;

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
import org.gulou.admin.amendments.Amendment;
import org.gulou.admin.amendments.Amendments;
import org.gulou.admin.amendments.Upload;
import org.gulou.admin.amendments.Uploads;
import org.gulou.catalog.Publication;
import org.gulou.catalog.Published;
import org.gulou.catalog.Trial;
import org.gulou.catalog.definition.Folder;
import org.gulou.catalog.definition.Zip;
import org.gulou.kernel.Problem;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;

/** Many definitions at once: uploaded as ZIP, tried out with one report, and made into one amendment. */
@Named
@RequestScoped
public class BulkPage {
    private static final String ADDRESS = "/admin/catalogue/bulk.xhtml";

    @Inject
    HttpServletRequest request;

    @Inject
    Uploads uploads;

    @Inject
    Amendments amendments;

    @Inject
    Published published;

    @Inject
    Owner owner;

    @Inject
    Language language;

    private Optional<Upload> upload = Optional.empty();
    private Optional<Problem> unread = Optional.empty();
    private String mistake = "";
    private List<String> notYours = List.of();

    public void open() {
        Posted posted = Posted.of(request);
        upload = uploads.find(owner.actor(), getId());
        if (!request.getMethod().equals("POST")) {
            mistake = getId().isEmpty() || upload.isPresent() ? "" : "owner.bulk.forgotten";
        } else if (posted.has("amend")) {
            amend();
        } else {
            take(posted);
        }
    }

    private void take(Posted posted) {
        Optional<Part> zip = posted.filesOf("folder").stream().findFirst();
        if (zip.isEmpty()) {
            refuse("admin.publish.missing");
            return;
        }
        try (InputStream content = zip.get().getInputStream()) {
            switch (Zip.read(content)) {
                case Zip.Reading.Refused(Problem problem) -> {
                    unread = Optional.of(problem);
                    Reply.unprocessable();
                }
                case Zip.Reading.Sound(Folder folder) -> {
                    Folder files = folder.only(Zip::takes).otherThan(owner.live());
                    notYours = files.paths().stream()
                            .filter(path -> !owner.mayWrite(path))
                            .toList();
                    if (notYours.isEmpty()) {
                        Reply.redirect(ADDRESS + "?upload=" + uploads.begin(owner.actor(), files));
                    } else {
                        refuse("owner.bulk.not-yours");
                    }
                }
            }
        } catch (IOException lost) {
            throw new UncheckedIOException("The folder did not arrive whole", lost);
        }
    }

    private void amend() {
        Optional<Folder> sound = upload.filter(
                        one -> getProblems().isEmpty() && one.trial().isPresent())
                .map(Upload::files);
        if (sound.isEmpty()) {
            refuse("owner.bulk.forgotten");
            return;
        }
        Amendment amendment = amendments.open(
                owner.actor(),
                language.say("owner.bulk.called", sound.get().paths().size()),
                "");
        if (amendments.put(
                owner.actor(), owner.rights(), amendment.getId(), sound.get().files())) {
            Reply.redirect(AmendmentPage.address(amendment.getId()));
        } else {
            refuse("owner.not-yours");
        }
    }

    private void refuse(String key) {
        mistake = key;
        Reply.unprocessable();
    }

    public String getId() {
        return Posted.of(request).text("upload");
    }

    public String getMistake() {
        return mistake;
    }

    /** The files of the archive that she may not write. */
    public List<String> getNotYours() {
        return notYours;
    }

    /** Why the archive could not be read. */
    public List<Problem> getUnread() {
        return unread.stream().toList();
    }

    public boolean isRunning() {
        return upload.filter(one -> one.trial().isEmpty() && !one.isFailed()).isPresent();
    }

    public boolean isDone() {
        return trial().isPresent();
    }

    public boolean isFailed() {
        return upload.filter(Upload::isFailed).isPresent();
    }

    public Upload getUpload() {
        return upload.orElseThrow();
    }

    private Optional<Trial> trial() {
        return upload.flatMap(Upload::trial);
    }

    public List<Problem> getProblems() {
        return trial().map(Trial::outcome).filter(Publication.Refused.class::isInstance).stream()
                .flatMap(outcome -> ((Publication.Refused) outcome).problems().stream())
                .toList();
    }

    /** What would become of each version that is not live already. */
    public List<Publication.Entry> getEntries() {
        return trial().map(Trial::outcome).filter(Publication.Done.class::isInstance).stream()
                .flatMap(outcome -> ((Publication.Done) outcome).entries().stream())
                .filter(entry -> entry.fate() != Publication.Fate.UNCHANGED)
                .toList();
    }

    /** What people would call the service. */
    public String title(Publication.Entry entry) {
        return trial().flatMap(Trial::catalogue)
                .flatMap(catalogue -> catalogue.service(entry.service()))
                .map(service -> language.of(service.guide().title()))
                .orElse(entry.service());
    }

    /** Whether nobody could apply for the service before. */
    public boolean isNew(Publication.Entry entry) {
        return published.catalogue().service(entry.service()).isEmpty();
    }

    public int getFiles() {
        return getUpload().files().paths().size();
    }
}
