package org.gulou.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.api.Refused.As;
import org.gulou.api.Refused.Wrong;
import org.gulou.cases.Desk.Outcome;
import org.gulou.cases.FormWorld;
import org.gulou.cases.PendingMoves;
import org.gulou.cases.Proceeding;
import org.gulou.cases.asks.Ask;
import org.gulou.cases.asks.FillIn;
import org.gulou.cases.asks.MoveAnswers;
import org.gulou.catalog.Published;
import org.gulou.kernel.Actor;
import org.gulou.workflow.Attempt;
import org.gulou.workflow.Move;
import org.gulou.workflow.Need;
import org.gulou.workflow.Step;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Takes moves for programs: read, judged and written down as if an official had filled in the page of the case. */
@ApplicationScoped
public class Moves {
    private static final String GIVEN = "given.";
    private static final String FORM = "form.";
    private static final String PAPERS = "papers.";
    private static final String COMMENTS = "comments.";
    private static final String COMMENT = MoveAnswers.comment("");
    private static final String ITEMS = new Need.Items().key();

    @Inject
    PendingMoves moves;

    @Inject
    Published published;

    /**
     * Takes a move.
     *
     * @throws Refused if it is not taken, with all that is to be put right
     */
    void take(Proceeding now, String id, Seen seen, MoveWish wish, Actor.Official self) {
        Move move = now.workflow()
                .move(id)
                .orElseThrow(() -> new Refused(As.NOT_FOUND, Refused.words("api.move.none", id, ids(now, self))));
        if (!Seen.of(now).equals(seen)) {
            throw overtaken(now);
        }
        mayBeTaken(move, now, self);
        Optional<FillIn> form = form(move, now, wish);
        MoveAnswers answers = MoveAnswers.read(move, now, key -> given(wish, key), form.flatMap(FillIn::filled));
        List<Wrong> wrong = wrong(move, now, wish, form, answers);
        if (!wrong.isEmpty()) {
            throw new Refused(As.WRONG, Refused.words("api.move.wrong"), wrong);
        }
        told(
                moves.act(
                        now.file().number(),
                        new Attempt(id, self, answers.given()),
                        seen.acts(),
                        form.flatMap(FillIn::filled)),
                now);
    }

    /** Nobody fills in the form of a move that is not possible at all. */
    private static void mayBeTaken(Move move, Proceeding now, Actor.Official self) {
        if (now.movesAlone(self).noneMatch(move::equals)
                && now.workflow().step(now.situation(), new Attempt(move.id(), self, Map.of()))
                        instanceof Step.Refused refused
                && !(refused instanceof Step.Needs)) {
            throw new Refused(As.CONFLICT, now.say(refused.why()));
        }
    }

    /** What a program may do now with a case alone. */
    List<PossibleMove> possible(Proceeding now, Actor.Official self) {
        return now.movesAlone(self)
                .map(move -> PossibleMove.of(move, now, blank(move, now)))
                .toList();
    }

    private static String ids(Proceeding now, Actor.Official self) {
        return now.movesAlone(self).map(Move::id).collect(Collectors.joining(", "));
    }

    private Optional<FillIn> form(Move move, Proceeding now, MoveWish wish) {
        Typed typed = Typed.of(wish.form().filter(JsonNode::isObject).orElse(JsonNodeFactory.instance.objectNode()));
        return blank(move, now).map(form -> form.read(typed.values(), typed.rows(), true));
    }

    private Optional<FillIn> blank(Move move, Proceeding now) {
        return move.fill()
                .flatMap(id -> Optional.ofNullable(now.version().officialForms().get(id)))
                .map(form -> FillIn.blank(form, FormWorld.ofMove(published.catalogue(), now)));
    }

    private static List<Wrong> wrong(
            Move move, Proceeding now, MoveWish wish, Optional<FillIn> form, MoveAnswers answers) {
        var wrong = new ArrayList<Wrong>();
        Set<String> known = Stream.concat(
                        Ask.of(move, now).map(Ask::key),
                        move.needs().stream()
                                .filter(Need.Items.class::isInstance)
                                .map(Need::key))
                .collect(Collectors.toSet());
        wish.given().orElse(Map.of()).keySet().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> wrong.add(
                        new Wrong(GIVEN + key, Refused.words("api.given.unknown", String.join(", ", known)))));
        if (known.contains(ITEMS)) {
            given(wish, ITEMS).stream()
                    .filter(path -> !now.record().correctable().contains(path))
                    .forEach(path -> wrong.add(new Wrong(GIVEN + ITEMS, Refused.words("api.items.unknown", path))));
        }
        wish.comments().orElse(Map.of()).keySet().stream()
                .filter(path -> !now.record().correctable().contains(path) || !known.contains(ITEMS))
                .forEach(path -> wrong.add(new Wrong(COMMENTS + path, Refused.words("api.items.unknown", path))));
        answers.mistakes().forEach((key, words) -> wrong.add(new Wrong(place(key), words)));
        form.ifPresent(filled ->
                filled.mistakes().forEach(mistake -> wrong.add(new Wrong(FORM + mistake.path(), mistake.listed()))));
        wish.form().ifPresent(sent -> wrong.addAll(wrong(sent, form)));
        return wrong;
    }

    /** What was sent for the official's form, but would not be read. */
    private static List<Wrong> wrong(JsonNode sent, Optional<FillIn> form) {
        if (form.isEmpty() || !sent.isObject()) {
            return List.of(new Wrong("form", Refused.words(form.isEmpty() ? "api.form.none" : "api.form.object")));
        }
        Typed typed = Typed.of(sent);
        if (typed.rows().size() > FillIn.MOST_ROWS) {
            return List.of(new Wrong("form", Refused.words("api.form.rows", FillIn.MOST_ROWS)));
        }
        Set<String> asked = form.get().asked();
        Stream<Wrong> unknown = typed.values().keySet().stream()
                .filter(path -> !asked.contains(path))
                .map(path -> new Wrong(FORM + path, Refused.words("api.form.unknown")));
        return Stream.concat(unknown, typed.misplaced(FORM, form.get().outline()))
                .toList();
    }

    /** A program hands in no paper: what it lacks is on the case, and not in what it sent. */
    private static String place(Need need) {
        return (need instanceof Need.Paper ? PAPERS : GIVEN) + need.key();
    }

    private static String place(String key) {
        return key.startsWith(COMMENT) ? COMMENTS + key.substring(COMMENT.length()) : GIVEN + key;
    }

    private static List<String> given(MoveWish wish, String key) {
        if (key.startsWith(COMMENT)) {
            return Stream.ofNullable(wish.comments().orElse(Map.of()).get(key.substring(COMMENT.length())))
                    .toList();
        }
        return wish.given(key).map(sent -> Typed.texts(GIVEN + key, sent)).orElse(List.of());
    }

    private static Refused overtaken(Proceeding now) {
        return new Refused(
                As.OVERTAKEN,
                Refused.words("api.overtaken", String.valueOf(now.acts().size())));
    }

    /**
     * Goes on where it was done.
     *
     * @param now the case as the program was shown it
     * @throws Refused where it was not, with the reason
     */
    void told(Outcome outcome, Proceeding now) {
        switch (outcome) {
            case Outcome.Done done -> {}
            case Outcome.NotHere notHere ->
                throw new Refused(
                        As.NOT_FOUND, Refused.words("api.case.none", now.file().getNumber()));
            case Outcome.Overtaken(var since, Proceeding after) -> throw overtaken(after);
            case Outcome.Held(String colleague, var since) ->
                throw new Refused(As.CONFLICT, Refused.words("api.held", colleague));
            case Outcome.Waits(var move) ->
                throw new Refused(As.CONFLICT, Refused.words("pending.alone", move.in("zh")));
            case Outcome.Refused(Step.Needs needs) ->
                throw new Refused(
                        As.WRONG,
                        Refused.words("api.move.wrong"),
                        needs.missing().stream()
                                .map(missing -> new Wrong(place(missing.need()), now.say(missing.reason())))
                                .toList());
            case Outcome.Refused(Step.Refused why) -> throw new Refused(As.CONFLICT, now.say(why.why()));
        }
    }
}
