package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.cases.CaseFile;
import org.gulou.cases.CasePost;
import org.gulou.cases.Looks;
import org.gulou.cases.Proceeding;
import org.gulou.cases.board.Remit;
import org.gulou.cases.team.Assignment;
import org.gulou.cases.team.Groups;
import org.gulou.cases.team.WorkGroup;
import org.gulou.cases.watch.Supervision;
import org.gulou.cases.watch.Supervisions;
import org.gulou.catalog.Published;
import org.gulou.documents.StoredFile;
import org.gulou.documents.Vault;
import org.gulou.identity.CurrentUser;
import org.gulou.intake.Attendances;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.Stamp;

/** What the page of a case tells of others: whose desk it lies on, why it is late, what is new, what else there is. */
@Named
@RequestScoped
public class DeskTeam {
    @Inject
    QueueTrail trail;

    @Inject
    HttpServletRequest request;

    @Inject
    DeskCase page;

    @Inject
    Assignment assignment;

    @Inject
    Groups groups;

    @Inject
    Supervisions supervisions;

    @Inject
    Looks looks;

    @Inject
    Attendances attendances;

    @Inject
    Vault vault;

    @Inject
    Published published;

    @Inject
    CurrentUser user;

    @Inject
    Language language;

    private final Once<List<QueuePage.Entry>> colleagues = new Once<>();
    private final Once<List<QueuePage.Entry>> meant = new Once<>();
    private final Once<List<Supervision>> asked = new Once<>();
    private final Once<List<Told>> news = new Once<>();
    private final Once<String> attended = new Once<>();

    private Optional<Looks.Before> before = Optional.empty();
    private String wrong = "";

    /** Carries out what was posted to this part of the page, and notes the look. */
    public void act() {
        if (page.found().isEmpty()) {
            return;
        }
        if (!request.getMethod().equals("POST")) {
            before = looks.look(file(), user.official());
            return;
        }
        Posted posted = Posted.of(request);
        switch (posted.text("do")) {
            case "give" -> outcome(assignment.give(number(), posted.text("to"), user.official()));
            case "group" ->
                outcome(assignment.mean(
                        number(), Optional.of(posted.text("group")).filter(id -> !id.isEmpty()), user.official()));
            case "explain" -> done(supervisions.explain(number(), user.official(), posted.text("text")), "watch.wrong");
            case "watch-close" -> done(supervisions.close(number(), user.official()), "led.not-yours");
            case "watch-ask" -> done(supervisions.ask(number(), user.official(), posted.text("text")), "led.not-asked");
            default -> {
                // the buttons of the other parts of the page
            }
        }
    }

    private void outcome(Assignment.Outcome outcome) {
        switch (outcome) {
            case DONE -> Reply.redirect(trail.to(number()));
            case NOT_YOURS -> refuse("led.not-yours");
            case NOT_THEIRS -> refuse("led.not-theirs");
        }
    }

    private void done(boolean done, String otherwise) {
        if (done) {
            Reply.redirect(trail.to(number()) + "#watch");
        } else {
            refuse(otherwise);
        }
    }

    private void refuse(String key) {
        wrong = language.say(key);
        Reply.unprocessable();
    }

    /** What was typed for this button where nothing came of it; the empty text else. */
    public String typed(String button) {
        Posted posted = Posted.of(request);
        return wrong.isEmpty() || !posted.text("do").equals(button) ? "" : posted.text("text");
    }

    private CaseFile file() {
        return page.proceeding().file();
    }

    private CaseNumber number() {
        return file().number();
    }

    /** Why what was posted was not done; the empty text if nothing went wrong. */
    public String getWrong() {
        return wrong;
    }

    /** To whom she can give the case; nobody where it is not hers to give. */
    public List<QueuePage.Entry> getColleagues() {
        return colleagues.get(this::readColleagues);
    }

    private List<QueuePage.Entry> readColleagues() {
        if (!assignment.mayGive(file(), user.official())) {
            return List.of();
        }
        String holder = file().claimedBy().orElse("");
        return file().worker().map(assignment::holders).orElse(List.of()).stream()
                .filter(one -> !one.away() && !one.id().equals(holder))
                .map(one -> new QueuePage.Entry(one.id(), language.say("led.colleague", one.name(), one.held()), false))
                .toList();
    }

    /** For which groups it can be meant, the present one chosen; nothing where it is not hers to give. */
    public List<QueuePage.Entry> getGroups() {
        return meant.get(this::readGroups);
    }

    private List<QueuePage.Entry> readGroups() {
        if (!assignment.mayGive(file(), user.official())) {
            return List.of();
        }
        String present = file().post().flatMap(CasePost::group).orElse("");
        return file().worker().map(post -> groups.at(List.of(post.body().id()))).orElse(List.of()).stream()
                .map(group -> new QueuePage.Entry(
                        group.getId(), group.getName(), group.getId().equals(present)))
                .toList();
    }

    /** The group for which it is meant; the empty text where it is for all who hold the post. */
    public String getGroup() {
        return file().post()
                .flatMap(CasePost::group)
                .flatMap(groups::group)
                .map(WorkGroup::getName)
                .orElse("");
    }

    /** The colleague on whose desk it lies, and since when; the empty text where it is free or hers, or the page has said so. */
    public String getLease() {
        return page.getHolder().isEmpty() || page.getWord() == DeskCase.Word.HELD
                ? ""
                : language.say(
                        "desk.lease",
                        page.getHolder(),
                        file().claimedAt().map(Stamp::of).orElse(""));
    }

    public List<Supervision> getSupervisions() {
        return asked.get(this::readSupervisions);
    }

    private List<Supervision> readSupervisions() {
        return supervisions.of(file().getNumber());
    }

    /** Whether she can ask why it is not done. */
    public boolean isAsking() {
        return file().ended().isEmpty() && supervisions.mayAsk(number(), user.official());
    }

    /** Whether she is one who asks and closes. */
    public boolean isLeading() {
        return !Remit.of(user.official(), published.catalogue().places()).isNothing();
    }

    /** When she looked at the case before; the empty text if she never did. */
    public String getLooked() {
        return before.map(Looks.Before::at).map(Stamp::of).orElse("");
    }

    /** What others did since then. */
    public List<Told> getNews() {
        return news.get(this::readNews);
    }

    private List<Told> readNews() {
        return before.stream()
                .flatMap(then -> newTo(user.official(), page.proceeding().acts(), then.acts()))
                .map(act -> Told.of(act, page.proceeding()))
                .toList();
    }

    /** What she did herself is no news to her. */
    static Stream<Proceeding.DoneAct> newTo(Actor.Official official, List<Proceeding.DoneAct> acts, int seen) {
        return acts.stream().skip(seen).filter(done -> !done.act().actor().equals(official.id()));
    }

    /** Whether the answers were corrected since then. */
    public boolean isRevised() {
        return before.filter(then -> then.revision() < file().revision()).isPresent();
    }

    /** Who filed it for the applicant, and by what right; the empty text where she did so herself. */
    public String getAttended() {
        return attended.get(this::readAttended);
    }

    private String readAttended() {
        return attendances
                .ofCase(file().getNumber())
                .map(one -> language.say(
                        "counter.line",
                        one.getHelperName(),
                        new BoardWords(published.catalogue(), language).office(one.getBody()),
                        language.say("counter.evidence." + one.getEvidenceKind()),
                        one.getEvidence()))
                .orElse("");
    }

    /** The files that show by what right it was filed for the applicant. */
    public List<StoredFile> getScans() {
        return attendances.ofCase(file().getNumber()).stream()
                .flatMap(one -> one.scans().stream())
                .flatMap(id -> vault.find(id).stream())
                .toList();
    }
}
