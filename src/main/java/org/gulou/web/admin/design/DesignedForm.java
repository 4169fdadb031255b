package org.gulou.web.admin.design;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gulou.admin.amendments.AmendedFile;
import org.gulou.admin.amendments.Amendment;
import org.gulou.admin.amendments.Amendments;
import org.gulou.admin.amendments.Saved;
import org.gulou.catalog.definition.Looked;
import org.gulou.catalog.design.FormOutline;
import org.gulou.catalog.design.Manuscript;
import org.gulou.catalog.design.ProblemsAt;
import org.gulou.catalog.design.Wording;
import org.gulou.identity.Person;
import org.gulou.identity.Posts;
import org.gulou.kernel.Problem;
import org.gulou.web.admin.catalogue.Draughts;
import org.gulou.web.admin.catalogue.EditPage;
import org.gulou.web.admin.catalogue.Kind;
import org.gulou.web.admin.catalogue.Owner;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;
import org.gulou.web.ui.Posted;

/** The form that is on the page, as the amendment has it: its text, and what that asks. */
@Named
@RequestScoped
public class DesignedForm {
    private static final int MOST_NAMED = 5;
    private static final Pattern SERVICE = Pattern.compile("(services/[^/]+/([^/]+))/.+");

    @Inject
    HttpServletRequest request;

    @Inject
    Amendments amendments;

    @Inject
    Draughts draughts;

    @Inject
    Owner owner;

    @Inject
    Posts posts;

    @Inject
    Language language;

    private Optional<Amendment> amendment = Optional.empty();
    private Optional<AmendedFile> file = Optional.empty();
    private Optional<Manuscript> manuscript = Optional.empty();
    private FormOutline outline = FormOutline.EMPTY;
    private final Once<Boolean> writable = new Once<>();
    private final Once<Looked> looked = new Once<>();
    private final Once<List<Problem>> problems = new Once<>();
    private final Once<ProblemsAt> placed = new Once<>();

    /** Reads the file that is asked for; false where there is no such form in the amendment. */
    boolean open() {
        amendment = amendments.find(getId());
        file = Kind.isForm(getPath())
                ? amendments.file(getId(), getPath()).filter(known -> !known.isRemoved())
                : Optional.empty();
        file.ifPresent(known -> manuscript = Manuscript.of(known.text()));
        manuscript.ifPresent(text -> outline = FormOutline.of(text));
        return amendment.isPresent() && file.isPresent();
    }

    public String getId() {
        return Posted.of(request).text("id");
    }

    public String getPath() {
        return Posted.of(request).text("path");
    }

    public String getAddress() {
        return EditPage.questions(getId(), getPath());
    }

    public Amendment getAmendment() {
        return amendment.orElseThrow();
    }

    public AmendedFile getFile() {
        return file.orElseThrow();
    }

    /** The service it belongs to. */
    public String getService() {
        return inside("$2").orElse("");
    }

    /** What that is called in the amendment, live or not yet; its id where it has no name. */
    public String getTitle() {
        return inside("$1/service.yaml")
                .flatMap(path -> amendments.file(getId(), path))
                .filter(known -> !known.isRemoved())
                .flatMap(known -> Manuscript.of(known.text()))
                .map(service -> Wording.of(service, "title"))
                .filter(title -> !title.isBlank())
                .map(title -> title.in(language.getTag()))
                .orElseGet(() -> owner.title(getService()));
    }

    private Optional<String> inside(String told) {
        var service = SERVICE.matcher(getPath());
        return service.matches() ? Optional.of(service.replaceFirst(told)) : Optional.empty();
    }

    /** Whether officials fill it in. */
    public boolean isOfficials() {
        return getPath().contains("/forms/");
    }

    public boolean isWritable() {
        return writable.get(() -> isReadable() && getAmendment().isOpen() && owner.mayWrite(getPath()));
    }

    /** Whether nobody can change it any more: it is with a reviewer, published or withdrawn. */
    public boolean isClosed() {
        return !getAmendment().isOpen();
    }

    /** Who may change it, where the reader may not: the editors of services, else who looks after the portal. */
    public String getWriters() {
        return Stream.of(Posts.EDITOR, Posts.ADMIN)
                .map(post -> posts.holders(post).stream().map(Person::getName).toList())
                .filter(names -> !names.isEmpty())
                .findFirst()
                .map(names -> String.join(
                        language.say("design.listed"), names.subList(0, Math.min(MOST_NAMED, names.size()))))
                .orElse("");
    }

    /** Whether the text can be shown as questions; otherwise it can only be mended as a text. */
    public boolean isReadable() {
        return manuscript.isPresent();
    }

    Manuscript text() {
        return manuscript.orElseThrow();
    }

    FormOutline outline() {
        return outline;
    }

    /** What is wrong in it, and what it makes wrong elsewhere: its own first. */
    public List<Problem> getProblems() {
        return problems.get(() -> Stream.of(true, false)
                .flatMap(own -> Stream.concat(looked().mistakes().stream(), looked().warnings().stream())
                        .filter(problem -> problem.file().equals(getPath()) == own))
                .toList());
    }

    private Looked looked() {
        return looked.get(() -> draughts.look(getId(), getPath(), getFile().text()));
    }

    /** Whether the service can be tried out, as far as its own files tell. */
    public boolean isSound() {
        return looked().mistakes().isEmpty();
    }

    ProblemsAt placed() {
        return placed.get(() -> ProblemsAt.of(text(), getPath(), getProblems()));
    }

    /** The mistakes that this text would have. */
    List<Problem> mistakes(Manuscript changed) {
        return (changed.text().equals(text().text()) ? looked() : draughts.look(getId(), getPath(), changed.text()))
                .mistakes();
    }

    /** Whether the one who sent this saw the text as it is. */
    boolean isSeen() {
        return Posted.of(request).text("seen").equals(String.valueOf(getFile().getRevision()));
    }

    /** Keeps a changed text; refused where somebody kept another one meanwhile. */
    Saved save(String text) {
        return amendments.save(
                owner.actor(), owner.rights(), getId(), getPath(), getFile().getRevision(), text);
    }
}
