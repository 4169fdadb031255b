package org.gulou.web.admin.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;
import org.gulou.admin.amendments.AmendedFile;
import org.gulou.admin.amendments.Amendment;
import org.gulou.admin.amendments.Amendments;
import org.gulou.admin.amendments.Merged;
import org.gulou.admin.amendments.Saved;
import org.gulou.admin.amendments.SideBySide;
import org.gulou.catalog.advice.Finding;
import org.gulou.kernel.Problem;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;

/** The text of one file in an amendment. What was typed is on the page again whatever came of it. */
@Named
@RequestScoped
public class EditPage {
    private static final int LONGEST_QUOTE = 160;

    @Inject
    HttpServletRequest request;

    @Inject
    Amendments amendments;

    @Inject
    Draughts draughts;

    @Inject
    Owner owner;

    @Inject
    Language language;

    private Optional<Amendment> amendment = Optional.empty();
    private Optional<AmendedFile> file = Optional.empty();
    private Optional<Merged> merged = Optional.empty();
    private Optional<SideBySide> difference = Optional.empty();
    private List<Problem> problems = List.of();
    private List<Problem> advice = List.of();
    private String text = "";
    private String otherwise = "";
    private boolean checked;
    private boolean saved;

    /** Where the text of a file in an amendment is changed. */
    public static String address(String amendment, String path) {
        return "/admin/catalogue/edit.xhtml?id=" + amendment + "&path=" + URLEncoder.encode(path, UTF_8);
    }

    /** The same file, where it is a form, question by question. */
    public static String questions(String amendment, String path) {
        return "/admin/catalogue/questions.xhtml?id=" + URLEncoder.encode(amendment, UTF_8) + "&path="
                + URLEncoder.encode(path, UTF_8);
    }

    /** Opens the file; keeps what was typed. */
    public void open() {
        amendment = amendments.find(getId());
        boolean typed = request.getMethod().equals("POST");
        file = typed ? amendments.kept(getId(), getPath()) : amendments.file(getId(), getPath());
        if (amendment.isEmpty() || file.isEmpty()) {
            Reply.notFound();
            return;
        }
        text = file.get().text();
        saved = request.getParameter("saved") != null;
        if (typed) {
            typed(Posted.of(request));
        } else if (isOnto()) {
            mergeWithLive();
        }
        if (saved || checked) {
            problems = draughts.problems(getId(), getPath(), text);
            advice = draughts.advice(getId(), getPath(), text).stream()
                    .map(Finding::problem)
                    .toList();
            checked = true;
        }
    }

    private void typed(Posted posted) {
        text = broken(posted.first("text").orElse(""), file.orElseThrow());
        if (posted.text("do").equals("check")) {
            checked = true;
            return;
        }
        String seen = posted.text("seen");
        int revision = seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : 0;
        switch (amendments.save(owner.actor(), owner.rights(), getId(), getPath(), revision, text)) {
            case Saved.Done done -> {
                if (isOnto()) {
                    amendments.moveOnto(getId(), getPath(), live());
                }
                Reply.redirect(address(getId(), getPath()) + "&saved=true#problems");
            }
            case Saved.Overtaken(AmendedFile theirs) -> {
                file = Optional.of(theirs);
                merge(posted.first("base").orElse(""), theirs.text(), owner.name(theirs.getEditedBy()));
                Reply.conflict();
            }
            case Saved.Closed closed -> {
                otherwise = "owner.closed";
                Reply.unprocessable();
            }
        }
    }

    /** Browsers send every line break as two characters; the file keeps its own. */
    private static String broken(String sent, AmendedFile known) {
        String plain = sent.replace("\r\n", "\n");
        return known.baseText().contains("\r\n") ? plain.replace("\n", "\r\n") : plain;
    }

    private void merge(String base, String theirs, String whose) {
        String mine = text;
        Merged both = Merged.of(base.replace("\r\n", "\n"), mine, language.say("owner.merge.mine"), theirs, whose);
        difference = Optional.of(SideBySide.of(theirs, mine));
        merged = Optional.of(both);
        text = both.text();
    }

    private void mergeWithLive() {
        AmendedFile ours = file.orElseThrow();
        merge(
                ours.baseText(),
                live().map(bytes -> new String(bytes, UTF_8)).orElse(""),
                language.say("owner.merge.live"));
    }

    private Optional<byte[]> live() {
        return Optional.ofNullable(owner.live().files().get(getPath()));
    }

    /** Whether what is live now is to become the ground of the change. */
    public boolean isOnto() {
        return Posted.of(request).text("onto").equals("live");
    }

    public String getId() {
        return Posted.of(request).text("id");
    }

    public String getPath() {
        return Posted.of(request).text("path");
    }

    public Amendment getAmendment() {
        return amendment.orElseThrow();
    }

    public AmendedFile getFile() {
        return file.orElseThrow();
    }

    public String getText() {
        return text;
    }

    /** The text that she began with, to tell apart later what she changed and what somebody else did. */
    public String getBase() {
        return getFile().text();
    }

    public String getSchema() {
        return Kind.schema(getPath());
    }

    /** Whether it can be changed question by question, too. */
    public boolean isForm() {
        return Kind.isForm(getPath());
    }

    /** Where it is told how such a file is written. */
    public String getHandbook() {
        return HandbookPage.address(Kind.example(getPath()));
    }

    public boolean isWritable() {
        return getAmendment().isOpen() && owner.mayWrite(getPath());
    }

    public boolean isMerging() {
        return merged.isPresent();
    }

    public int getClashes() {
        return merged.map(Merged::clashes).orElse(0);
    }

    public List<SideBySide.Row> getRows() {
        return difference.map(SideBySide::rows).orElse(List.of());
    }

    public List<Problem> getProblems() {
        return problems;
    }

    /** The line that a problem is about, as it is typed; the empty text where it is about another file. */
    public String line(Problem problem) {
        return problem.file().equals(getPath())
                ? text.lines()
                        .skip(problem.line() - 1L)
                        .findFirst()
                        .map(String::strip)
                        .map(line -> line.substring(0, Math.min(line.length(), LONGEST_QUOTE)))
                        .orElse("")
                : "";
    }

    /** What could be better in the text; it can be published all the same. */
    public List<Problem> getAdvice() {
        return advice;
    }

    public boolean isChecked() {
        return checked;
    }

    public boolean isSaved() {
        return saved;
    }

    /** The key of why nothing was kept; the empty text where it was. */
    public String getOtherwise() {
        return otherwise;
    }
}
