package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.forms.FilledForm;
import org.gulou.forms.PaperDue;
import org.gulou.forms.Question;
import org.gulou.forms.Upload;
import org.gulou.forms.source.ReadOn;
import org.gulou.intake.Correction;
import org.gulou.intake.Corrections;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.Slip;

/** What the office asked to be corrected, and nothing else: the answer that was filed beside the new one. */
@Named
@RequestScoped
public class CorrectPage {
    private static final String AS_IT_IS = "unchanged";

    @Inject
    HttpServletRequest request;

    @Inject
    CaseInView view;

    @Inject
    Corrections corrections;

    @Inject
    Uploads uploads;

    @Inject
    EarlierPapersPanel papersAgain;

    @Inject
    ClashPanel clashPanel;

    @Inject
    Language language;

    private Optional<Correction> asked = Optional.empty();
    private List<Question> questions = List.of();
    private List<PaperDue> papers = List.of();
    private List<Slip> slips = List.of();
    private String seen = "";
    private Consent consent = Consent.NONE;
    private Map<String, String> filed = Map.of();
    private Map<String, String> headings = Map.of();

    public void open() {
        if (!view.open()) {
            return;
        }
        Optional<Correction> waiting = corrections.of(view.proceeding());
        if (waiting.isEmpty()) {
            view.tooLate();
        } else if (request.getMethod().equals("POST")) {
            answer(waiting.get());
        } else {
            show(waiting.get());
        }
    }

    private void answer(Correction before) {
        Posted posted = Posted.of(request);
        var sent = new Window(posted);
        Optional<Correction> read = corrections.keep(
                view.caseNumber(),
                sent.chosen(before.typed()),
                (stored, typed) -> clashPanel.over(sent, stored, typed));
        Optional<Correction> kept = read.isEmpty()
                ? read
                : corrections.keep(
                        view.caseNumber(),
                        answers -> papersAgain.take(
                                view.proceeding(),
                                view.applicant(),
                                before.papers(),
                                uploads.take(
                                        Corrections.drawer(view.getNumber()),
                                        before.questions(language.getTag()),
                                        before.papers(),
                                        answers,
                                        posted),
                                posted));
        if (kept.isEmpty()) {
            view.tooLate();
        } else if (clashPanel.isComparing()) {
            show(kept.get());
            Correction stored = kept.get();
            clashPanel.show(stored.typed(), typed -> stored.with(typed).journey());
            Reply.conflict();
        } else if (!uploads.allTaken()) {
            uploads.sendBack("/correct/" + view.getNumber());
        } else if (posted.has("send")) {
            send(kept.get(), posted);
        } else {
            Reply.redirect("/correct/" + view.getNumber()
                    + Onward.added(kept.get().typed(), posted)
                            .or(() -> Onward.removed(posted))
                            .or(() -> EarlierPapersPanel.pressed(posted))
                            .map(row -> "#" + row)
                            .orElse("?kept=true#content"));
        }
    }

    /** The office may ask once only: who changed nothing is asked before that is all she ever says. */
    private void send(Correction ready, Posted posted) {
        if (ready.isUnchanged()
                && ready.mistakes().isEmpty()
                && !posted.text("send").equals(AS_IT_IS)) {
            Reply.redirect("/correct/" + view.getNumber() + "?same=true#same");
            return;
        }
        switch (corrections.send(view.caseNumber(), view.applicant(), Consent.given(request))) {
            case Corrections.Sent.Done done -> Reply.redirect("/case/" + view.getNumber() + "?sent=true");
            case Corrections.Sent.Mistaken mistaken ->
                Reply.redirect("/correct/" + view.getNumber() + "?check=true#summary");
            case Corrections.Sent.Unconsented unconsented ->
                Reply.redirect("/correct/" + view.getNumber() + "?agree=missing#summary");
            case Corrections.Sent.Asked more ->
                Reply.redirect("/act/" + view.getNumber() + "/" + more.move().id());
            case Corrections.Sent.TooLate late -> view.tooLate();
        }
    }

    private void show(Correction correction) {
        asked = Optional.of(correction);
        questions = correction.questions(language.getTag());
        papers = correction.papers();
        seen = Window.marks(questions, papers, correction.typed());
        papersAgain.show(view.proceeding(), view.applicant(), papers);
        uploads.recall(questions, papers);
        boolean judged = request.getParameter("check") != null;
        consent = Consent.of(correction.journey(), request.getParameter("agree") != null);
        slips = Stream.of(
                        correction.mistakes().stream()
                                .filter(mistake -> judged)
                                .map(mistake -> new Slip(mistake.field(), language.of(mistake.listed()))),
                        uploads.slips().stream(),
                        consent.slips(language.say("consent.missing")))
                .flatMap(all -> all)
                .toList();
        List<Answered> answered = Answered.of(view.proceeding().record(), language.getTag(), ReadOn.CHECK);
        headings =
                Answered.headings(answered, questions.stream().map(Question::id).toList());
        filed = answered.stream()
                .flatMap(part -> part.lines().stream())
                .filter(line -> line.shape() == Answered.Shape.ANSWER)
                .collect(Collectors.toMap(Answered.Line::path, this::shown, (one, other) -> one));
        questions.stream()
                .filter(question -> !filed.containsKey(question.id()))
                .forEach(list -> filed.put(list.id(), rows(answered, list.id())));
    }

    /** The rows of a list as they were filed, one below the other. */
    private String rows(List<Answered> answered, String list) {
        return answered.stream()
                .flatMap(part -> part.lines().stream())
                .filter(line -> line.path().startsWith(list + ".") && !line.isNote())
                .map(line -> line.isHeading() ? "\n" + line.label() : " · " + line.label() + " " + shown(line))
                .collect(Collectors.joining())
                .strip();
    }

    private String shown(Answered.Line line) {
        return line.files().isEmpty()
                ? line.value()
                : line.files().stream().map(Upload::name).collect(Collectors.joining(language.say("list.comma")));
    }

    public String getReason() {
        return asked.map(Correction::reason).orElse("");
    }

    /** What the office said of one question alone. */
    public String comment(String path) {
        return asked.map(correction -> correction.comment(path)).orElse("");
    }

    /** What the office said of one paper alone. */
    public String paperComment(PaperDue paper) {
        return asked.map(correction -> correction.comment(paper)).orElse("");
    }

    /** Until when she can answer, as a list of at most one. */
    public List<String> getUntil() {
        return asked.flatMap(Correction::until).map(language::of).stream().toList();
    }

    public List<Question> getQuestions() {
        return questions;
    }

    public List<PaperDue> getPapers() {
        return papers;
    }

    /** What stands for what she typed so far in a hidden field, so that a later window does not undo an earlier one's. */
    public String getSeen() {
        return seen;
    }

    public List<Slip> getSlips() {
        return slips;
    }

    public Consent getConsent() {
        return consent;
    }

    /** What was filed before; the empty text where nothing was. */
    public String before(String path) {
        return filed.getOrDefault(path, "");
    }

    /** What stands above a question: of which page, and which row; the empty text below another of the same. */
    public String heading(String path) {
        return headings.getOrDefault(path, "");
    }

    /** The files that were filed before for a paper. */
    public String paperBefore(String path) {
        return view.proceeding().record().papers().stream()
                .filter(paper -> paper.path().equals(path))
                .map(FilledForm.Paper::files)
                .flatMap(List::stream)
                .map(Upload::name)
                .collect(Collectors.joining(language.say("list.comma")));
    }

    /** Whether she may change everything that she filed. */
    public boolean isOfAll() {
        return asked.filter(Correction::isOfAll).isPresent();
    }

    public boolean isKept() {
        return request.getParameter("kept") != null;
    }

    /** Whether she was about to send what she had sent before. */
    public boolean isSame() {
        return request.getParameter("same") != null
                && asked.filter(Correction::isUnchanged).isPresent();
    }
}
