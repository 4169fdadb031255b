package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.gulou.cases.Proceeding;
import org.gulou.cases.board.Remit;
import org.gulou.cases.team.StandIns;
import org.gulou.cases.team.StrandedCases;
import org.gulou.cases.team.StrandedCases.Waiting;
import org.gulou.catalog.Published;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Post;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.Stamp;
import org.gulou.workflow.Hands.Missing;
import org.gulou.workflow.Step;

/** What nobody may do: as a list for those who answer for it, and on the page of a case with what helps. */
@Named
@RequestScoped
public class StrandedPage {
    @Inject
    HttpServletRequest request;

    @Inject
    DeskCase page;

    @Inject
    StrandedCases stranded;

    @Inject
    StandIns standIns;

    @Inject
    Published published;

    @Inject
    CurrentUser user;

    @Inject
    Language language;

    private final Once<List<Row>> rows = new Once<>();
    private final Once<List<Missed>> missed = new Once<>();
    private String wrong = "";

    /** A case that nobody may take on. */
    public record Row(String number, String service, String what, String why, String since) {}

    /**
     * An act that nobody may do in the case that is shown.
     *
     * @param standIns whom the reader could lend to the post; nobody where she does not answer for the case
     */
    public record Missed(String move, String what, String why, List<QueuePage.Entry> standIns) {}

    /**
     * A post at which somebody is missing.
     *
     * @param post as the page knows it where it is given to somebody
     */
    public record Gap(String post, String bodyId, String body, String role, long cases) {}

    /** Carries out what was posted to this part of the page. */
    public void act() {
        Posted posted = Posted.of(request);
        if (page.found().isPresent()
                && request.getMethod().equals("POST")
                && posted.text("do").equals("lend")) {
            CaseNumber number = page.proceeding().file().number();
            if (standIns.lend(number, posted.text("move"), posted.text("to"), user.official())) {
                Reply.redirect(DeskCase.address(number));
            } else {
                wrong = language.say("stranded.not-lent");
                Reply.unprocessable();
            }
        }
    }

    public String getWrong() {
        return wrong;
    }

    /** Those that she answers for. */
    public List<Row> getRows() {
        return rows.get(() -> user.isLead()
                ? stranded.of(Remit.of(user.official(), published.catalogue().places())).stream()
                        .map(this::row)
                        .toList()
                : List.of());
    }

    private Row row(Waiting one) {
        String what = published
                .version(one.service(), one.version(), one.offer(), Instant.MAX)
                .flatMap(version -> version.workflow().move(one.move()))
                .map(move -> language.of(move.label()))
                .orElse(one.move());
        return new Row(
                one.number(),
                words().service(one.service()),
                what,
                language.say(one.vacant() ? "stranded.vacant" : "stranded.apart", post(one.post())),
                Stamp.of(one.since()));
    }

    private BoardWords words() {
        return new BoardWords(published.catalogue(), language);
    }

    private String post(Post post) {
        return words().office(post.body().id()) + " · " + LaneRow.role(post, language);
    }

    /** What nobody may do in the case that is shown. */
    public List<Missed> getMissed() {
        return missed.get(() -> page.found().stream()
                .flatMap(now -> stranded.missing(now).stream().map(one -> missed(now, one)))
                .toList());
    }

    private Missed missed(Proceeding now, Missing one) {
        String posts =
                one.posts().stream().map(this::post).sorted().collect(Collectors.joining(language.say("list.comma")));
        return new Missed(
                one.move().id(),
                language.of(one.move().label()),
                one.isVacant()
                        ? language.say("stranded.vacant", posts)
                        : language.say("stranded.apart", posts)
                                + one.apart().stream()
                                        .map(same -> language.say(
                                                "stranded.did",
                                                name(now, same),
                                                language.of(same.earlier().label())))
                                        .distinct()
                                        .collect(Collectors.joining()),
                standIns.candidates(now, one, user.official()).stream()
                        .map(person -> new QueuePage.Entry(person.id(), person.name(), false))
                        .toList());
    }

    private static String name(Proceeding now, Step.SameHands same) {
        return now.acts().stream()
                .filter(done -> done.act().equals(same.done()))
                .map(Proceeding.DoneAct::actorName)
                .findFirst()
                .orElse("");
    }

    /** Until when somebody would stand in who is lent now. */
    public String getUntil() {
        return OfficeTime.day(page.proceeding().now().plus(StandIns.LENT)).toString();
    }

    /** The posts at which somebody is missing, for those who give posts. */
    public List<Gap> getGaps() {
        return stranded.gaps().stream()
                .map(gap -> new Gap(
                        gap.post().role() + "@" + gap.post().body(),
                        gap.post().body().id(),
                        words().office(gap.post().body().id()),
                        LaneRow.role(gap.post(), language),
                        gap.cases()))
                .toList();
    }
}
