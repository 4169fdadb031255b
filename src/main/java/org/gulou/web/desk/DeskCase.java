package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gulou.cases.Desk;
import org.gulou.cases.Desk.Outcome;
import org.gulou.cases.PendingMoves;
import org.gulou.cases.Proceeding;
import org.gulou.cases.Registry;
import org.gulou.cases.asks.Said;
import org.gulou.catalog.Published;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.LocalizedText;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.Stamp;
import org.gulou.workflow.Attempt;
import org.gulou.workflow.Move;
import org.gulou.workflow.Step;

/** One case at the desk. What an official typed is shown again whatever comes of it, until it is done. */
@Named
@RequestScoped
public class DeskCase {
    @Inject
    HttpServletRequest request;

    @Inject
    CurrentUser user;

    @Inject
    Registry registry;

    @Inject
    Desk desk;

    @Inject
    PendingMoves pendingMoves;

    @Inject
    DeskPapers papers;

    @Inject
    SealedPage sealedPage;

    @Inject
    QueueTrail trail;

    @Inject
    Published published;

    @Inject
    Language language;

    private Optional<Proceeding> found = Optional.empty();
    private Optional<MoveForm> typed = Optional.empty();
    private Optional<Desk.Outcome> outcome = Optional.empty();
    private final Once<List<MoveForm>> moves = new Once<>();

    /** What the page must tell before anything else. */
    public enum Word {
        NOTHING,
        OVERTAKEN,
        HELD,
        REFUSED,
        UNFINISHED
    }

    static String address(CaseNumber number) {
        return "/desk/case.xhtml?number=" + number;
    }

    /** The address of a case that is reached from a queue, which goes on with the next of the same queue. */
    static String address(CaseNumber number, String view) {
        return view.isEmpty()
                ? address(number)
                : address(number) + "&view=" + URLEncoder.encode(view, StandardCharsets.UTF_8);
    }

    /** Finds the case and carries out what was posted; 404 where there is none for this official. */
    public void open() {
        Posted posted = Posted.of(request);
        found = CaseNumber.read(posted.text("number")).flatMap(number -> registry.official(number, user.official()));
        if (found.isEmpty()) {
            sealedPage.showOrNotFound(posted.text("number"));
        } else if (request.getMethod().equals("POST")) {
            act(found.get(), posted);
        }
    }

    private void act(Proceeding proceeding, Posted posted) {
        CaseNumber number = proceeding.file().number();
        switch (posted.text("do")) {
            case "claim" -> tell(desk.claim(number, user.official()), () -> trail.to(number));
            case "release" -> {
                desk.release(number, user.official());
                Reply.redirect(trail.getAddress());
            }
            case "act", "act-next", "enter" -> move(proceeding, posted);
            // a button inside a form, such as one more row: nothing is done yet
            default -> typed = form(proceeding, posted);
        }
    }

    private Optional<MoveForm> form(Proceeding proceeding, Posted posted) {
        return proceeding
                .workflow()
                .move(posted.text("move"))
                .map(move -> MoveForm.typed(move, proceeding, published.catalogue(), posted, language.getTag()))
                .map(form -> papers.into(form, proceeding, posted));
    }

    private void move(Proceeding proceeding, Posted posted) {
        typed = form(proceeding, posted);
        if (typed.isEmpty()) {
            Reply.notFound();
        } else if (!typed.get().isRight(user.official())) {
            Reply.unprocessable();
        } else {
            MoveForm form = typed.get();
            var attempt = new Attempt(form.move().id(), user.official(), form.given());
            CaseNumber number = proceeding.file().number();
            int seen = seen(posted);
            if (posted.text("do").equals("act-next")) {
                LocalizedText label = form.move().label();
                tell(pendingMoves.defer(number, attempt, seen, form.filled(), label), trail::next);
            } else {
                tell(
                        pendingMoves.act(number, attempt, seen, form.filled()),
                        () -> trail.to(number) + JustDone.mark(seen));
            }
        }
    }

    private static int seen(Posted posted) {
        String seen = posted.text("seen");
        return seen.matches("\\d{1,6}") ? Integer.parseInt(seen) : 0;
    }

    private void tell(Desk.Outcome came, Supplier<String> onward) {
        outcome = Optional.of(came);
        switch (came) {
            case Outcome.Done done -> Reply.redirect(onward.get());
            case Outcome.NotHere notHere -> Reply.notFound();
            case Outcome.Overtaken(var since, Proceeding now) -> {
                found = Optional.of(now);
                Reply.unprocessable();
            }
            case Outcome.Held held -> Reply.unprocessable();
            case Outcome.Waits waits -> Reply.unprocessable();
            case Outcome.Refused(Step.Refused why) -> {
                if (why instanceof Step.Needs needs) {
                    typed.ifPresent(form -> form.refuse(needs));
                }
                Reply.unprocessable();
            }
        }
    }

    /** The case; empty where there is none for this official, and the answer is sent already. */
    Optional<Proceeding> found() {
        return found;
    }

    Proceeding proceeding() {
        return found.orElseThrow();
    }

    public Proceeding getCase() {
        return proceeding();
    }

    public String getState() {
        return language.of(proceeding().state().label());
    }

    public String getBody() {
        var offer = proceeding().offer();
        return offer.map(one -> language.of(one.body().name())).orElse("");
    }

    /** How many acts the history has on this page. */
    public int getSeen() {
        return proceeding().acts().size();
    }

    /** The name of the colleague who holds the case; the empty text if nobody does or she does herself. */
    public String getHolder() {
        return whose().colleague();
    }

    public boolean isMine() {
        return whose().isHers();
    }

    /** Whether it waits at one of her posts and nobody holds it. */
    public boolean isClaimable() {
        return whose().isFree();
    }

    private WhoseDesk whose() {
        return new WhoseDesk(proceeding().file(), user.official());
    }

    /** The moves possible now, the one that was just typed into with what was typed, on whosever desk it lies. */
    public List<MoveForm> getMoves() {
        return moves.get(() -> proceeding()
                .movesAlone(user.official())
                .filter(move -> isTyped(move) || !whose().keepsFromHer(move))
                .map(this::form)
                .toList());
    }

    private boolean isTyped(Move move) {
        return typed.filter(form -> form.getId().equals(move.id())).isPresent();
    }

    private MoveForm form(Move move) {
        return typed.filter(form -> form.getId().equals(move.id()))
                .orElseGet(() -> MoveForm.blank(move, proceeding(), published.catalogue(), language.getTag()));
    }

    /** Why other moves of her post are not possible now. */
    public List<Hindrance> getHindrances() {
        return Hindrance.of(proceeding(), user.official());
    }

    public Word getWord() {
        if (outcome.isEmpty()) {
            return typed.filter(form -> !form.isRight()).isPresent() ? Word.UNFINISHED : Word.NOTHING;
        }
        return switch (outcome.get()) {
            case Outcome.Overtaken overtaken -> Word.OVERTAKEN;
            case Outcome.Held held -> Word.HELD;
            case Outcome.Refused(Step.Refused why) -> why instanceof Step.Needs ? Word.UNFINISHED : Word.REFUSED;
            case Outcome.Waits waits -> Word.REFUSED;
            case Outcome.Done done -> Word.NOTHING;
            case Outcome.NotHere notHere -> Word.NOTHING;
        };
    }

    /** What others did since the page was shown. */
    public List<Told> getSince() {
        return outcome.filter(Outcome.Overtaken.class::isInstance)
                .map(Outcome.Overtaken.class::cast)
                .map(overtaken -> overtaken.since().stream()
                        .map(act -> Told.of(act, proceeding()))
                        .toList())
                .orElse(List.of());
    }

    /** Who holds the case, and since when; or why the workflow said no. */
    public String getWhy() {
        return outcome.stream()
                .map(came -> switch (came) {
                    case Outcome.Held(String colleague, var since) -> colleague + " · " + Stamp.of(since);
                    case Outcome.Refused(Step.Refused why) ->
                        language.of(proceeding().say(why.why()));
                    case Outcome.Waits(LocalizedText move) -> language.say("pending.alone", language.of(move));
                    case Outcome.Overtaken overtaken -> "";
                    case Outcome.Done done -> "";
                    case Outcome.NotHere notHere -> "";
                })
                .findFirst()
                .orElse("");
    }

    /** What was typed into a move that is no longer possible: to copy, not to send. */
    public List<Said> getKept() {
        return typed.filter(form -> proceeding().moves(user.official()).stream()
                        .noneMatch(move -> move.id().equals(form.getId())))
                .map(MoveForm::said)
                .orElse(List.of());
    }
}
