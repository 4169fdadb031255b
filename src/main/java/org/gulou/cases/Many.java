package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;
import org.gulou.workflow.Attempt;
import org.gulou.workflow.Move;
import org.gulou.workflow.Need;
import org.gulou.workflow.Step;

/** One move on many cases that an official picked: looked at first, then done or refused in each for itself. */
@ApplicationScoped
public class Many {
    /** How many cases are acted on at once. */
    public static final int MOST = 500;

    @PersistenceContext
    EntityManager em;

    @Inject
    Insight insight;

    @Inject
    Proceedings proceedings;

    @Inject
    PendingMoves pendingMoves;

    @Inject
    Clock clock;

    /**
     * A move on the cases of one service.
     *
     * @param cases that are of this service, now at a state in which the official may take it, and on no colleague's desk
     */
    public record Choice(String service, Move move, long cases) {}

    /** What the move would do with one case. */
    public sealed interface Prospect {
        record Allowed() implements Prospect {}

        record Refused(Step.Refused why) implements Prospect {}

        /** A colleague works on it. */
        record Held(String colleague) implements Prospect {}

        /** It is of another service, whose move of this name is another one. */
        record OfAnotherService() implements Prospect {}
    }

    /** Those of the numbers under which there is a case that the official may see, each once, in this order. */
    @Transactional
    public List<Proceeding> of(Collection<CaseNumber> numbers, Actor.Official official) {
        return numbers.stream()
                .distinct()
                .limit(MOST)
                .flatMap(number -> Optional.ofNullable(em.find(CaseFile.class, number.toString())).stream())
                .filter(file -> insight.mayLook(official, file))
                .map(file -> proceedings.of(file, clock.instant()))
                .toList();
    }

    /** What the official may do in some of these cases and what needs nothing that belongs to one case alone. */
    public List<Choice> choices(List<Proceeding> cases, Actor.Official official) {
        Map<List<String>, Choice> choices = new LinkedHashMap<>();
        cases.forEach(one -> one.movesAlone(official)
                .filter(Many::isForMany)
                .forEach(move -> choices.merge(
                        List.of(one.version().service(), move.id()),
                        new Choice(
                                one.version().service(),
                                move,
                                colleague(one, official).isPresent() ? 0 : 1),
                        (known, more) -> new Choice(known.service(), known.move(), known.cases() + more.cases()))));
        return List.copyOf(choices.values());
    }

    /**
     * A step that is one of the official's in some of these cases and offered in none.
     *
     * @param why what stands in the way; empty where it asks what belongs to one case alone
     * @param cases in how many of them it is so
     */
    public record NotOffered(String service, Move move, Optional<LocalizedText> why, long cases) {}

    /** What the official might look for among the choices and not find, with the reason. */
    public List<NotOffered> notOffered(List<Proceeding> cases, Actor.Official official) {
        Set<List<String>> offered = choices(cases, official).stream()
                .map(choice -> List.of(choice.service(), choice.move().id()))
                .collect(Collectors.toSet());
        Map<List<String>, NotOffered> all = new LinkedHashMap<>();
        cases.stream()
                .flatMap(one -> notOffered(one, official))
                .filter(left ->
                        !offered.contains(List.of(left.service(), left.move().id())))
                .forEach(left -> all.merge(
                        List.of(
                                left.service(),
                                left.move().id(),
                                left.why().map(LocalizedText::toString).orElse("")),
                        left,
                        (known, more) -> new NotOffered(
                                known.service(), known.move(), known.why(), known.cases() + more.cases())));
        return List.copyOf(all.values());
    }

    private static Stream<NotOffered> notOffered(Proceeding one, Actor.Official official) {
        String service = one.version().service();
        Stream<NotOffered> alone = one.movesAlone(official)
                .filter(move -> !isForMany(move))
                .map(move -> new NotOffered(service, move, Optional.empty(), 1));
        Stream<NotOffered> hindered = one.hindered(official).stream()
                .flatMap(refused -> refused.about().stream()
                        .filter(move -> move.bulk().isEmpty() && isForMany(move))
                        .map(move -> new NotOffered(service, move, Optional.of(one.say(refused.why())), 1)));
        return Stream.concat(hindered, alone);
    }

    private static boolean isForMany(Move move) {
        Predicate<Need> alone = need -> need instanceof Need.Items
                || need instanceof Need.Which
                || need instanceof Need.Answer
                || (need instanceof Need.Item item && item.byDefault().isPresent());
        return move.fill().isEmpty()
                && move.lane().isEmpty()
                && move.needs().stream().noneMatch(alone);
    }

    /** What a move would do with a case; nothing is done. */
    public Prospect prospect(Proceeding one, String service, String move, Actor.Official official) {
        if (!one.version().service().equals(service)) {
            return new Prospect.OfAnotherService();
        }
        return colleague(one, official)
                .<Prospect>map(Prospect.Held::new)
                .or(() -> one.workflow()
                        .hindrance(one.situation(), official, move)
                        .map(Prospect.Refused::new))
                .orElseGet(Prospect.Allowed::new);
    }

    /** The name of the colleague on whose desk a case is. */
    private static Optional<String> colleague(Proceeding one, Actor.Official official) {
        return one.file()
                .claimedBy()
                .filter(holder -> !holder.equals(official.id()))
                .map(holder -> one.file().claimedName().orElse(holder));
    }

    /**
     * Has a move done in these cases of one service that the official was shown; returns the round of pending moves.
     *
     * @param attempt in each of them
     */
    @Transactional
    public String defer(List<Proceeding> cases, Choice choice, Function<Proceeding, Attempt> attempt) {
        return pendingMoves.defer(
                attempts(cases.stream().filter(one -> one.version().service().equals(choice.service())), attempt),
                choice.move().label());
    }

    /** Has an errand run in these cases; returns the round. */
    @Transactional
    public String defer(List<Proceeding> cases, Errand errand, Actor.Official official, Map<String, Value> given) {
        var attempt = new Attempt(errand.id(), official, given);
        return pendingMoves.defer(attempts(cases.stream(), one -> attempt), errand.label());
    }

    private static Map<CaseNumber, Attempt> attempts(Stream<Proceeding> cases, Function<Proceeding, Attempt> attempt) {
        var attempts = new LinkedHashMap<CaseNumber, Attempt>();
        cases.forEach(one -> attempts.put(one.file().number(), attempt.apply(one)));
        return attempts;
    }

    /**
     * What has to be given first: where for want of it the move could be done in none of these cases, and a reason also where
     * it lacks in some, as a list may say it of others alone.
     */
    public Optional<Step.Needs> missing(List<Proceeding> cases, Choice choice, Function<Proceeding, Attempt> attempt) {
        List<Step> steps = cases.stream()
                .filter(one -> one.version().service().equals(choice.service()))
                .map(one -> one.workflow().step(one.situation(), attempt.apply(one)))
                .toList();
        List<Step.Needs> needs = steps.stream()
                .filter(Step.Needs.class::isInstance)
                .map(Step.Needs.class::cast)
                .toList();
        return needs.size() == steps.size()
                ? needs.stream().findFirst()
                : needs.stream().flatMap(one -> reason(one).stream()).findFirst();
    }

    private static Optional<Step.Needs> reason(Step.Needs needs) {
        return needs.missing().stream()
                .filter(missing -> missing.need() instanceof Need.Reason)
                .findFirst()
                .map(missing -> new Step.Needs(needs.move(), List.of(missing)));
    }
}
