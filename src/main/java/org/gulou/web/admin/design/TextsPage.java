package org.gulou.web.admin.design;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.admin.amendments.AmendedFile;
import org.gulou.admin.amendments.Amendment;
import org.gulou.admin.amendments.Amendments;
import org.gulou.admin.amendments.Saved;
import org.gulou.catalog.design.AddedPart;
import org.gulou.catalog.design.Manuscript;
import org.gulou.catalog.design.Piece;
import org.gulou.catalog.design.Pieces;
import org.gulou.catalog.design.Wording;
import org.gulou.kernel.Problem;
import org.gulou.web.admin.catalogue.Draughts;
import org.gulou.web.admin.catalogue.EditPage;
import org.gulou.web.admin.catalogue.Kind;
import org.gulou.web.admin.catalogue.Owner;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;

/** The texts and times of a file, changed without the file around them. What somebody else changed meanwhile stays. */
@Named
@RequestScoped
public class TextsPage {
    @Inject
    HttpServletRequest request;

    @Inject
    Amendments amendments;

    @Inject
    Draughts draughts;

    @Inject
    Owner owner;

    @Inject
    TextRows rows;

    @Inject
    Language language;

    private Optional<Amendment> amendment = Optional.empty();
    private Optional<AmendedFile> file = Optional.empty();
    private Optional<Pieces> pieces = Optional.empty();
    private List<TextRow> shown = List.of();
    private List<Problem> problems = List.of();
    private String otherwise = "";
    private String missing = "";

    /** Opens the file; keeps what was typed. */
    public void open() {
        amendment = amendments.find(getId());
        file = amendments.file(getId(), getPath()).filter(known -> !known.isRemoved());
        if (amendment.isEmpty() || file.isEmpty()) {
            Reply.notFound();
            return;
        }
        pieces = Pieces.of(getPath(), file.get().text());
        if (request.getMethod().equals("POST")) {
            pieces.ifPresent(this::typed);
        } else {
            pieces.ifPresent(known -> shown = rows.of(known, getPart()));
        }
    }

    private void typed(Pieces now) {
        Posted posted = Posted.of(request);
        List<TextRow> sent = rows.sent(now, posted);
        shown = sent;
        if (!isWritable()) {
            refused(isClosed() ? "owner.closed" : "design.not-hers");
            return;
        }
        if (sent.stream().anyMatch(TextRow::isWrong)) {
            refused("texts.wrong");
            return;
        }
        Pieces changed = now;
        for (TextRow row : sent) {
            changed = row.isChanged() ? changed.with(row.name(), row.values()) : changed;
        }
        changed = added(changed, posted);
        if (!missing.isEmpty()) {
            refused("texts.wrong");
            return;
        }
        problems = broken(now, changed);
        if (!problems.isEmpty()) {
            refused("texts.broken");
            return;
        }
        keep(now, changed, posted);
    }

    /** The file with the paper or fee that was filled in, if one was. */
    private Pieces added(Pieces changed, Posted posted) {
        var title = new Wording(posted.text("add/zh"), posted.text("add/en"));
        String amount = posted.text("add/amount");
        boolean fee = posted.text("add").equals("fees");
        if (title.isBlank() && amount.isEmpty()) {
            return changed;
        }
        if (title.zh().isEmpty() || title.en().isEmpty()) {
            missing = language.say("texts.fault.both");
        } else if (fee && !Piece.SUM.matcher(amount).matches()) {
            missing = language.say("texts.fault.amount");
        }
        return !missing.isEmpty() || !isAdding()
                ? changed
                : Manuscript.of(changed.text())
                        .map(service -> new AddedPart(fee ? "fees" : "papers", title, amount).to(service))
                        .flatMap(service -> Pieces.of(getPath(), service.text()))
                        .orElse(changed);
    }

    /** What has to be put right in what is to be added; the empty text for nothing. */
    public String getMissing() {
        return missing;
    }

    /** Whether papers and fees can be added to the file. */
    public boolean isAdding() {
        return getPath().endsWith("/service.yaml")
                && Manuscript.of(getFile().text()).filter(AddedPart::fits).isPresent();
    }

    /** What was typed into a field and is not kept. */
    public String typedAt(String field) {
        return otherwise.isEmpty() ? "" : Posted.of(request).text(field);
    }

    /** What would be wrong in this file that is not yet. */
    private List<Problem> broken(Pieces now, Pieces changed) {
        if (changed.text().equals(now.text())) {
            return List.of();
        }
        Set<String> before = draughts.look(getId(), getPath(), now.text()).mistakes().stream()
                .map(Problem::reason)
                .collect(Collectors.toSet());
        return draughts.look(getId(), getPath(), changed.text()).mistakes().stream()
                .filter(problem -> problem.file().equals(getPath()))
                .filter(problem -> !before.contains(problem.reason()))
                .toList();
    }

    private void keep(Pieces now, Pieces changed, Posted posted) {
        String[] act = posted.text("do").split(":", 2);
        String part = act[0].equals("part") && act.length > 1 ? act[1] : getPart();
        Saved saved = changed.text().equals(now.text())
                ? new Saved.Done(getRevision())
                : amendments.save(owner.actor(), owner.rights(), getId(), getPath(), getRevision(), changed.text());
        switch (saved) {
            case Saved.Done done -> Reply.redirect(address(getId(), getPath()) + "&part=" + part + "&kept=true");
            case Saved.Overtaken overtaken -> {
                otherwise = "texts.overtaken";
                Reply.conflict();
            }
            case Saved.Closed closed -> refused("owner.closed");
        }
    }

    private void refused(String key) {
        otherwise = key;
        Reply.unprocessable();
    }

    private int getRevision() {
        return getFile().getRevision();
    }

    /** Where the texts of a file in an amendment are changed. */
    public static String address(String amendment, String path) {
        return EditPage.address(amendment, path).replaceFirst("/edit\\.xhtml", "/texts.xhtml");
    }

    public String getId() {
        return Posted.of(request).text("id");
    }

    public String getPath() {
        return Posted.of(request).text("path");
    }

    public String getAddress() {
        return address(getId(), getPath());
    }

    public Amendment getAmendment() {
        return amendment.orElseThrow();
    }

    public AmendedFile getFile() {
        return file.orElseThrow();
    }

    public boolean isReadable() {
        return pieces.isPresent();
    }

    public boolean isClosed() {
        return !getAmendment().isOpen();
    }

    public boolean isWritable() {
        return !isClosed() && owner.mayWrite(getPath());
    }

    /** The part of the file that is on the page. */
    public String getPart() {
        String asked = Posted.of(request).text("part");
        List<String> parts = getParts();
        return parts.contains(asked) || parts.isEmpty() ? asked : parts.getFirst();
    }

    /** The parts of a file that has many texts; none where all are on one page. */
    public List<String> getParts() {
        return pieces.filter(known -> known.all().size() > TextRows.MOST)
                .map(known -> known.all().stream().map(Piece::part).distinct().toList())
                .filter(parts -> parts.size() > 1)
                .orElse(List.of());
    }

    public List<TextRow> getRows() {
        return shown;
    }

    public List<Problem> getProblems() {
        return problems;
    }

    /** The rows in which something has to be put right. */
    public List<TextRow> getWrong() {
        return shown.stream().filter(TextRow::isWrong).toList();
    }

    /** The key of why nothing was kept; the empty text where something was. */
    public String getOtherwise() {
        return otherwise;
    }

    public boolean isKept() {
        return otherwise.isEmpty() && Posted.of(request).has("kept");
    }

    /** Whether its questions have a page of their own. */
    public boolean isForm() {
        return Kind.isForm(getPath());
    }

    /** Whether this is a letter, in whose texts names in braces are filled in. */
    public boolean isLetter() {
        return getPath().endsWith(".html");
    }

    /** Whether what is on the page is not kept yet. */
    public boolean isUnkept() {
        return !otherwise.isEmpty() && shown.stream().anyMatch(TextRow::isChanged);
    }
}
