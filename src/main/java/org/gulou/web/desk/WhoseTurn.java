package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.cases.Proceeding;
import org.gulou.cases.TimeOut;
import org.gulou.cases.consult.Consultation;
import org.gulou.catalog.Published;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Money;
import org.gulou.kernel.Post;
import org.gulou.web.ui.Consulted;
import org.gulou.web.ui.Language;
import org.gulou.workflow.Edits;
import org.gulou.workflow.LaneWork;
import org.gulou.workflow.OnTurn;
import org.gulou.workflow.OnTurn.Turn;

/** For an official who can do nothing with a case at the moment: whose turn it is, or what it waits for. */
@Named
@RequestScoped
public class WhoseTurn {
    @Inject
    DeskCase page;

    @Inject
    DeskConsult consult;

    @Inject
    Consulted consulted;

    @Inject
    Published published;

    @Inject
    CurrentUser user;

    @Inject
    Language language;

    /** What she reads first: that there is nothing to do, and why if it is a colleague's. */
    public String getFirst() {
        if (proceeding().state().isEnd()) {
            return language.say("desk.turn.ended");
        }
        return isHeldAtHerPost() ? language.say("desk.turn.held", page.getHolder()) : language.say("desk.no-moves");
    }

    /** Each of those whom it waits for, in a sentence. */
    public List<String> getLines() {
        if (proceeding().state().isEnd() || isHeldAtHerPost()) {
            return List.of();
        }
        Stream<String> turns = new OnTurn(proceeding().workflow(), proceeding().situation())
                .all().stream().map(this::words);
        return Stream.of(turns, owed(), consulted())
                .flatMap(lines -> lines)
                .distinct()
                .toList();
    }

    /** Whether it is on a colleague's desk and would be hers to do otherwise. */
    private boolean isHeldAtHerPost() {
        return !page.getHolder().isEmpty()
                && proceeding()
                        .file()
                        .worker()
                        .filter(user.official().posts()::contains)
                        .isPresent();
    }

    private Proceeding proceeding() {
        return page.proceeding();
    }

    private String words(Turn turn) {
        return switch (turn) {
            case Turn.Officials(Set<Post> posts) -> officials(posts);
            case Turn.Held(Set<Post> posts, var why) ->
                language.say(
                        "desk.turn.hindered",
                        named(posts),
                        language.of(proceeding().say(why.why())));
            case Turn.InLane(LaneWork lane) ->
                lane.posts().isEmpty()
                        ? language.say("desk.turn.lane.open", label(lane))
                        : language.say("desk.turn.lane", label(lane), named(lane.posts()));
            case Turn.Register(Optional<LaneWork> lane) ->
                lane.map(one -> language.say("desk.turn.register.lane", label(one)))
                        .orElseGet(() -> language.say("desk.turn.register"));
            case Turn.Applicant() ->
                language.say(
                                proceeding().state().edits() == Edits.NONE
                                        ? "desk.turn.applicant"
                                        : "desk.turn.correction")
                        + goesOn();
            case Turn.Parties(List<LocalizedText> who) ->
                language.say(
                                "desk.turn.parties",
                                who.stream().map(language::of).collect(Collectors.joining(language.say("list.comma"))))
                        + goesOn();
            case Turn.Time() -> language.say("desk.turn.time") + goesOn();
        };
    }

    private String officials(Set<Post> posts) {
        String key = posts.stream().anyMatch(user.official().posts()::contains)
                ? "desk.turn.colleague"
                : page.getHolder().isEmpty() ? "desk.turn.post" : "desk.turn.post.held";
        return language.say(key, named(posts), page.getHolder());
    }

    private String named(Set<Post> posts) {
        return posts.stream()
                .map(post -> LaneRow.named(post, published.catalogue().places(), language))
                .sorted()
                .collect(Collectors.joining(language.say("list.comma")));
    }

    private String label(LaneWork lane) {
        return language.of(lane.label(LaneRow.names(published.catalogue().places())));
    }

    /** Until when it stays there, and where time takes it then; the empty text where time does nothing. */
    private String goesOn() {
        return proceeding()
                .timeOut()
                .map(out ->
                        language.getGap() + language.say(key(out), language.of(out.last()), language.of(out.then())))
                .orElse("");
    }

    private static String key(TimeOut out) {
        return out.deadline().isDay() ? "case.goes-on.day" : "case.goes-on.minute";
    }

    private Stream<String> owed() {
        BigDecimal asked = proceeding().askedSum();
        return asked.signum() > 0 ? Stream.of(language.say("desk.turn.pays", Money.grouped(asked))) : Stream.empty();
    }

    /** Those who were asked what they think, and have time to answer. */
    private Stream<String> consulted() {
        String asked = consult.getAll().stream()
                .filter(Consultation::isOpen)
                .map(consulted::asked)
                .distinct()
                .collect(Collectors.joining(language.say("list.comma")));
        return asked.isEmpty() ? Stream.empty() : Stream.of(language.say("desk.turn.consulted", asked));
    }
}
