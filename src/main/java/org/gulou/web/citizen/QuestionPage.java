package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.cases.Codes;
import org.gulou.catalog.ServiceVersion;
import org.gulou.forms.Answers;
import org.gulou.forms.Eligibility;
import org.gulou.forms.Journey;
import org.gulou.forms.Mistake;
import org.gulou.forms.PageState;
import org.gulou.forms.PaperDue;
import org.gulou.forms.Question;
import org.gulou.intake.Application;
import org.gulou.intake.Drafts;
import org.gulou.kernel.LocalizedText;
import org.gulou.web.ui.Doubtful;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.Slip;
import org.omnifaces.cdi.Param;

/** One page of a form. What is posted goes into the draft whatever it is; only Continue asks whether it is right. */
@Named
@RequestScoped
public class QuestionPage {
    @Inject
    @Param(pathIndex = 0)
    String draft;

    @Inject
    @Param(pathIndex = 1)
    String page;

    @Inject
    HttpServletRequest request;

    @Inject
    Access access;

    @Inject
    Drafts drafts;

    @Inject
    RegisterNews registers;

    @Inject
    Uploads uploads;

    @Inject
    EarlierPanel earlier;

    @Inject
    EarlierPapersPanel papersAgain;

    @Inject
    ClashPanel clashPanel;

    @Inject
    SoFar soFar;

    @Inject
    Language language;

    private LocalizedText service = LocalizedText.NONE;
    private Instant expires = Instant.EPOCH;
    private String prefilledBy = "";
    private String seen = "";
    private List<Slip> again = List.of();
    private List<Slip> added = List.of();
    private PageState state =
            new PageState("", LocalizedText.NONE, LocalizedText.NONE, 0, PageState.Status.NOT_STARTED);
    private int pages;
    private List<Question> questions = List.of();
    private List<PaperDue> papers = List.of();
    private Optional<ServiceVersion> version = Optional.empty();
    private List<Slip> slips = List.of();
    private List<Eligibility.Finding> stops = List.of();
    private List<Doubtful> doubts = List.of();
    private String back = "";

    /** Opens the page, or sends her where she can go on. */
    public void open() {
        access.unfiled(draft).ifPresent(this::open);
    }

    private void open(Application found) {
        Journey before = found.journey();
        boolean sent = request.getMethod().equals("POST");
        boolean shown = page != null && before.mayOpen(page) && !sent;
        Application application = shown ? registers.opened(found, page, access.visitor(draft)) : found;
        Journey journey = application.journey(); // what was said may lead away from the page
        if (page == null) {
            Reply.redirect(onward().start(journey));
        } else if (before.page(page).isEmpty()) {
            gone(application, journey, sent);
        } else if (sent) {
            answer(application);
        } else if (shown && journey.mayOpen(page)) {
            show(application, journey);
        } else {
            Reply.redirect(onward().forward(journey));
        }
    }

    /** Another window may have taken the page away while she was typing in it. */
    private void gone(Application application, Journey journey, boolean sent) {
        if (sent && clashPanel.lose(onward().start(journey))) {
            head(application);
            state = journey.firstOpen().flatMap(journey::page).orElse(state);
            Reply.conflict();
        } else {
            Reply.notFound();
        }
    }

    private void answer(Application before) {
        Posted posted = Posted.of(request);
        Optional<Application> after = drafts.change(
                draft, access.visitor(draft), (journey, answers) -> read(before, journey, answers, posted));
        if (after.isEmpty()) {
            Reply.redirect("/done/" + draft);
            return;
        }
        Journey journey = after.get().journey();
        if (clashPanel.isComparing()) {
            show(after.get(), journey);
            Application kept = after.get();
            clashPanel.show(kept.answers(), answers -> kept.with(answers).journey());
            Reply.conflict();
        } else if (EarlierPanel.isPressed(posted)) {
            earlier.answer(draft, page, posted);
            Reply.redirect(onward().here("") + "#questions");
        } else if (uploads.allTaken()) {
            Reply.redirect(onward().after(journey, after.get().answers(), posted));
        } else {
            uploads.sendBack(onward().here(""));
        }
    }

    private Answers read(Application found, Journey journey, Answers before, Posted posted) {
        var sent = new Window(posted);
        Answers both = clashPanel.over(sent, before, journey.read(page, sent.values(before), Codes::row));
        List<PaperDue> due = papers(journey);
        Answers taken = uploads.take(draft, questions(journey), due, both, posted);
        Answers after = papersAgain.take(found, due, taken, posted);
        uploads.forget(before, after);
        return after;
    }

    private Onward onward() {
        return new Onward(draft, page == null ? "" : page, "check".equals(request.getParameter("from")));
    }

    private void head(Application application) {
        service = application.version().guide().title();
        expires = application.draft().getExpiresAt();
        pages = application.journey().pages().size();
    }

    private void show(Application application, Journey journey) {
        head(application);
        version = Optional.of(application.version());
        prefilledBy = application.draft().prefilledBy().orElse("");
        state = journey.page(page).orElseThrow();
        questions = questions(journey);
        papers = papers(journey);
        doubts = Doubtful.of(journey.mistakes(page), questions, language.getTag());
        stops = journey.stops(page);
        soFar.show(application);
        papersAgain.show(application, papers);
        uploads.recall(questions, papers);
        slips = Stream.concat(
                        journey.mistakes(page).stream().filter(Mistake::stops).map(this::slip),
                        uploads.slips().stream())
                .toList();
        back = onward().back(journey);
        again = named(application.again().changed());
        added = named(application.again().added());
        earlier.show(application, page, questions);
        registers.show(questions);
        seen = Window.marks(questions, papers, application.answers());
    }

    private List<Slip> named(Set<String> paths) {
        return Uploads.leaves(questions)
                .filter(question -> paths.contains(question.id()))
                .map(question -> new Slip(question.id(), question.label()))
                .toList();
    }

    private Slip slip(Mistake mistake) {
        return new Slip(mistake.field(), language.of(mistake.listed()));
    }

    private List<Question> questions(Journey journey) {
        return journey.questions(page, language.getTag());
    }

    private List<PaperDue> papers(Journey journey) {
        return page.equals(Journey.PAPERS) ? journey.papers() : List.of();
    }

    public String getDraft() {
        return draft;
    }

    public LocalizedText getService() {
        return service;
    }

    /** The name of the system that has filled in some of it beforehand; the empty text for none. */
    public String getPrefilledBy() {
        return prefilledBy;
    }

    /** When the draft is deleted unless it is filed before. */
    public Instant getExpires() {
        return expires;
    }

    /** What stands for the stored answers in a hidden field, so that a later window does not undo an earlier one's. */
    public String getSeen() {
        return seen;
    }

    /** Questions that a newer version of the service changed since she answered them. */
    public List<Slip> getAgain() {
        return again;
    }

    /** Questions that a newer version of the service added since she was here. */
    public List<Slip> getAdded() {
        return added;
    }

    public PageState getState() {
        return state;
    }

    public int getPages() {
        return pages;
    }

    public List<Question> getQuestions() {
        return questions;
    }

    public List<PaperDue> getPapers() {
        return papers;
    }

    /** Where a paper's form can be printed with her answers; the empty text where it has none. */
    public String form(PaperDue paper) {
        return version.flatMap(known -> known.blank(paper.id())).isPresent()
                ? "/form/mine/" + draft + "/" + paper.id() + ".pdf"
                : "";
    }

    public List<Slip> getSlips() {
        return slips;
    }

    /** Warnings about several questions at once. */
    public List<Doubtful> getDoubts() {
        return doubts;
    }

    public List<Eligibility.Finding> getStops() {
        return stops;
    }

    /** The address of the page before; the empty text on the first. */
    public String getBack() {
        return back;
    }

    /** Whether an answer has brought up further questions on the same page. */
    public boolean isMore() {
        return slips.isEmpty() && request.getParameter("more") != null;
    }
}
