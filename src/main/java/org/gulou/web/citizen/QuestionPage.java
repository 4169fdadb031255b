package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.cases.Codes;
import org.gulou.documents.Vault;
import org.gulou.forms.Answers;
import org.gulou.forms.Eligibility;
import org.gulou.forms.Journey;
import org.gulou.forms.Mistake;
import org.gulou.forms.PageState;
import org.gulou.forms.PaperDue;
import org.gulou.forms.Question;
import org.gulou.intake.Application;
import org.gulou.intake.Drafts;
import org.gulou.intake.Owner;
import org.gulou.kernel.LocalizedText;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
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
    Uploads uploads;

    @Inject
    Vault vault;

    @Inject
    Language language;

    private LocalizedText service = LocalizedText.NONE;
    private boolean guest;
    private PageState state =
            new PageState("", LocalizedText.NONE, LocalizedText.NONE, 0, PageState.Status.NOT_STARTED);
    private int pages;
    private List<Question> questions = List.of();
    private List<PaperDue> papers = List.of();
    private List<Slip> slips = List.of();
    private List<Eligibility.Finding> stops = List.of();
    private String back = "";

    /** Opens the page, or sends her where she can go on. */
    public void open() {
        Optional<Application> found = Optional.ofNullable(draft).flatMap(access::draft);
        if (found.isEmpty()) {
            access.refuse();
            return;
        }
        Application application = found.get();
        if (application.draft().filedAs().isPresent()) {
            Reply.redirect("/done/" + draft);
            return;
        }
        Journey journey = application.journey();
        if (page == null) {
            Reply.redirect(forward(journey));
        } else if (journey.page(page).isEmpty()) {
            Reply.notFound();
        } else if (!journey.mayOpen(page)) {
            Reply.redirect(forward(journey));
        } else if (request.getMethod().equals("POST")) {
            answer();
        } else {
            show(application, journey);
        }
    }

    private void answer() {
        Posted posted = Posted.of(request);
        Optional<Application> after =
                drafts.change(draft, access.visitor(draft), (journey, answers) -> read(journey, answers, posted));
        if (after.isEmpty()) {
            Reply.redirect("/done/" + draft);
            return;
        }
        Journey journey = after.get().journey();
        if (uploads.allTaken()) {
            Reply.redirect(next(journey, after.get().answers(), posted));
        } else {
            show(after.get(), journey);
            Reply.unprocessable();
        }
    }

    private Answers read(Journey journey, Answers before, Posted posted) {
        Answers typed =
                journey.read(page, posted.values(), () -> "r" + Codes.id().substring(0, 6));
        Answers after = uploads.take(draft, questions(journey), papers(journey), typed, posted);
        before.uploads().keySet().stream()
                .filter(file -> !after.uploads().containsKey(file))
                .forEach(vault::delete);
        return after;
    }

    private String next(Journey journey, Answers answers, Posted posted) {
        if (posted.first("save").filter("leave"::equals).isPresent()) {
            return "/saved/" + draft;
        }
        Optional<String> added = posted.first("addRow").flatMap(group -> lastRow(answers, group));
        if (added.isPresent()) {
            return here("") + "#" + added.get();
        }
        Optional<String> place = Stream.of("upload", "save")
                .flatMap(button -> posted.first(button).stream())
                .findFirst()
                .or(() -> posted.first("removeRow").map(QuestionPage::group));
        if (place.isPresent() || posted.has("addRow") || posted.has("removeFile")) {
            return here("") + "#" + place.filter(id -> known(journey, id)).orElse("content");
        }
        boolean wrong = journey.mistakes(page).stream().anyMatch(mistake -> !mistake.warning());
        if (wrong) {
            return here("check=true") + "#summary";
        }
        if (!journey.stops(page).isEmpty()) {
            return here("") + "#stop";
        }
        boolean done = journey.page(page).filter(PageState::done).isPresent();
        if (!done && journey.page(page).isPresent()) {
            return here("more=true") + "#more";
        }
        return changing()
                ? forward(journey)
                : journey.next(page).map(this::address).orElse("/check/" + draft);
    }

    private static Optional<String> lastRow(Answers answers, String group) {
        List<String> keys = answers.rows().getOrDefault(group, List.of());
        return keys.isEmpty() ? Optional.empty() : Optional.of(group + "." + keys.getLast());
    }

    private static boolean known(Journey journey, String id) {
        return journey.asked(id)
                || journey.papers().stream().anyMatch(paper -> id.equals(Journey.PAPERS + "." + paper.path()));
    }

    /** The group of a row that is gone. */
    private static String group(String row) {
        return row.substring(0, Math.max(0, row.lastIndexOf('.')));
    }

    /** The first page that still asks something, or the last look at all of it. */
    private String forward(Journey journey) {
        return journey.firstOpen().map(this::address).orElse("/check/" + draft);
    }

    private String address(String id) {
        return "/apply/" + draft + "/" + id + (changing() ? "?from=check" : "");
    }

    private String here(String more) {
        String query = (changing() ? "from=check" : "") + (changing() && !more.isEmpty() ? "&" : "") + more;
        return "/apply/" + draft + "/" + page + (query.isEmpty() ? "" : "?" + query);
    }

    private boolean changing() {
        return "check".equals(request.getParameter("from"));
    }

    private void show(Application application, Journey journey) {
        service = application.version().guide().title();
        guest = application.draft().owner() instanceof Owner.Guest;
        state = journey.page(page).orElseThrow();
        pages = journey.pages().size();
        questions = questions(journey);
        papers = papers(journey);
        stops = journey.stops(page);
        slips = Stream.concat(
                        journey.mistakes(page).stream()
                                .filter(mistake -> !mistake.warning())
                                .map(this::slip),
                        uploads.slips().stream())
                .toList();
        back = changing()
                ? "/check/" + draft
                : journey.previous(page).map(this::address).orElse("");
    }

    private Slip slip(Mistake mistake) {
        return new Slip(mistake.path(), language.of(mistake.listed()));
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

    public boolean isGuest() {
        return guest;
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

    public List<Slip> getSlips() {
        return slips;
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

    /** Whether more was sent at once than the portal takes. */
    public boolean isTooLarge() {
        return request.getParameter("tooLarge") != null;
    }
}
