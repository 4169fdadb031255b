package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gulou.cases.consult.Consultation;
import org.gulou.cases.consult.Consultations;
import org.gulou.cases.consult.Expert;
import org.gulou.cases.consult.Experts;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.OfficeTime;
import org.gulou.web.ui.Consulted;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;

/** What the official's bodies are asked by others: the list, one question with its papers, and the opinion on it. */
@Named
@RequestScoped
public class ConsultPage {
    @Inject
    HttpServletRequest request;

    @Inject
    CurrentUser user;

    @Inject
    Consultations consultations;

    @Inject
    Experts experts;

    @Inject
    Scans scans;

    @Inject
    Consulted consulted;

    @Inject
    Language language;

    @Inject
    Clock clock;

    private final Once<List<Row>> rows = new Once<>();
    private final Once<List<Scans.Folder>> papers = new Once<>();
    private final Once<List<Consultation>> waiting = new Once<>();
    private final Once<List<Expert>> listed = new Once<>();

    private Optional<Consultation> opened = Optional.empty();
    private String wrong = "";

    /** A question in the list. */
    public record Row(String id, String question, String by, String due, boolean late, boolean open, String stage) {}

    /** Opens a question and carries out what was posted; 404 for what she is not asked. */
    public void open() {
        Posted posted = Posted.of(request);
        String id = posted.text("id");
        opened = id.isEmpty() ? Optional.empty() : consultations.find(id, user.official());
        if (opened.isEmpty() && !id.isEmpty()) {
            Reply.notFound();
        } else if (request.getMethod().equals("POST")) {
            act(posted);
        }
    }

    private void act(Posted posted) {
        switch (posted.text("do")) {
            case "answer" -> answer(posted);
            case "admit" -> {
                if (experts.admit(user.official(), posted.text("who"), posted.text("field"))) {
                    Reply.redirect("/desk/consultations.xhtml#experts");
                } else {
                    refuse("consult.wrong.expert");
                }
            }
            case "strike" -> {
                experts.strike(user.official(), posted.text("expert"));
                Reply.redirect("/desk/consultations.xhtml#experts");
            }
            default -> Reply.unprocessable();
        }
    }

    private void answer(Posted posted) {
        Optional<Consultation.Opinion> opinion = Arrays.stream(Consultation.Opinion.values())
                .filter(one -> one.name().equals(posted.text("opinion")))
                .findFirst();
        boolean done = opinion.isPresent()
                && consultations.answer(
                        one().getId(),
                        user.official(),
                        new Consultation.Answer(opinion.get(), posted.text("reasons"), posted.text("conditions")));
        if (done) {
            Reply.redirect("/desk/consultations.xhtml");
        } else {
            refuse("consult.wrong.answer");
        }
    }

    private void refuse(String key) {
        wrong = language.say(key);
        Reply.unprocessable();
    }

    private Consultation one() {
        return opened.orElseThrow();
    }

    public boolean isOpened() {
        return opened.isPresent();
    }

    public Consultation getOne() {
        return one();
    }

    public String getWrong() {
        return wrong;
    }

    public String typed(String field) {
        return Posted.of(request).text(field);
    }

    /** For {@code checked}: null drops the attribute. */
    public @org.jspecify.annotations.Nullable String checked(String opinion) {
        return typed("opinion").equals(opinion) ? "checked" : null;
    }

    public List<Row> getRows() {
        return rows.get(this::readRows);
    }

    private List<Row> readRows() {
        var today = OfficeTime.day(clock.instant());
        return consultations.askedOf(user.official()).stream()
                .map(each -> new Row(
                        each.getId(),
                        each.getQuestion(),
                        consulted.asker(each),
                        each.getDueOn().toString(),
                        each.isOpen() && !each.getDueOn().isAfter(today),
                        each.isOpen(),
                        each.getStage().name()))
                .toList();
    }

    /** What waits for her opinion, by the last day. */
    public List<Consultation> getWaiting() {
        return waiting.get(() -> consultations.waiting(user.official()));
    }

    /** The papers that came with the question, while it is open. */
    public List<Scans.Folder> getPapers() {
        return papers.get(this::readPapers);
    }

    private List<Scans.Folder> readPapers() {
        return scans.shown(CaseNumber.parse(one().getCaseNumber()), one().isOpen() ? one().papers() : List.of());
    }

    /** The experts on her bodies' lists. */
    public List<Expert> getExperts() {
        return listed.get(this::readExperts);
    }

    private List<Expert> readExperts() {
        return experts.of(user.official());
    }
}
