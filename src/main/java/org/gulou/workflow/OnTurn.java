package org.gulou.workflow;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.kernel.Actor;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Post;

/**
 * Whose turn it is in a case, whoever holds the posts: who can take it on from where it is, or what it waits for. Several
 * can be on turn at the same time; nobody is once it has ended.
 */
public record OnTurn(Workflow workflow, Situation situation) {
    /** Who would be free to do anything, if she held the post. */
    private static final String SOMEBODY = "somebody";

    /** One of those whom the case waits for. */
    public sealed interface Turn {
        /** Whoever holds one of these posts. */
        record Officials(Set<Post> posts) implements Turn {
            public Officials {
                posts = Set.copyOf(posts);
            }
        }

        /** Whoever holds one of these posts, but not before something else has come. */
        record Held(Set<Post> posts, Step.Refused why) implements Turn {
            public Held {
                posts = Set.copyOf(posts);
            }
        }

        /** Those who work in a lane that is open. */
        record InLane(LaneWork lane) implements Turn {}

        /** A register, which the portal asks by itself; the lane is empty where it is asked otherwise. */
        record Register(Optional<LaneWork> lane) implements Turn {}

        record Applicant() implements Turn {}

        /** Others who take part, by what they are in the case. */
        record Parties(List<LocalizedText> who) implements Turn {
            public Parties {
                who = List.copyOf(who);
            }
        }

        /** A day or minute that has to come. */
        record Time() implements Turn {}
    }

    /** Those inside first, then those outside. */
    public List<Turn> all() {
        return state().isEnd()
                ? List.of()
                : Stream.of(officials(), lanes(), waited(), signers())
                        .flatMap(turns -> turns)
                        .distinct()
                        .toList();
    }

    private State state() {
        return workflow.state(situation.state());
    }

    private Stream<Turn> officials() {
        Set<Post> posts =
                workflow.worker(situation, situation.state()).map(Set::of).orElseGet(this::takingOn);
        if (posts.isEmpty() || state().waitsFor().isPresent()) {
            return Stream.empty();
        }
        List<Move> theirs = theirs(posts);
        List<Step.Refused> hindered = theirs.stream()
                .flatMap(move -> workflow.hindrance(situation, somebodyAt(posts), move.id()).stream())
                .toList();
        return Stream.of(
                !theirs.isEmpty() && hindered.size() == theirs.size()
                        ? new Turn.Held(posts, hindered.getFirst())
                        : new Turn.Officials(posts));
    }

    /** What they do with the case itself; where some of it leads on, what leaves the case where it is does not count. */
    private List<Move> theirs(Set<Post> posts) {
        List<Move> all = leavingHere()
                .filter(move -> move.lane().isEmpty() && move.extendsClock().isEmpty())
                .filter(move -> posts(move).stream().anyMatch(posts::contains))
                .toList();
        List<Move> onward =
                all.stream().filter(move -> !(move.to() instanceof Target.Same)).toList();
        return onward.isEmpty() ? all : onward;
    }

    /** Where nobody in particular works on it: the posts of all that leads on. */
    private Set<Post> takingOn() {
        return state().lanes().isPresent()
                ? Set.of()
                : leavingHere()
                        .filter(move -> !(move.to() instanceof Target.Same))
                        .flatMap(move -> posts(move).stream())
                        .collect(Collectors.toSet());
    }

    private Stream<Turn> lanes() {
        return workflow.lanes(situation).stream().filter(LaneWork::isOpen).flatMap(this::lane);
    }

    private Stream<Turn> lane(LaneWork lane) {
        Optional<Step.Refused> hindered = workflow.hindrance(situation, somebodyAt(lane.posts()), lane.move());
        boolean begins = hindered.filter(Step.NotNow.class::isInstance).isEmpty();
        return hindered.filter(Step.BeingAsked.class::isInstance).isPresent()
                ? Stream.of(new Turn.Register(Optional.of(lane)))
                : lane.lane().part().isEmpty() || begins ? Stream.of(new Turn.InLane(lane)) : Stream.empty();
    }

    /** Whom the state says that it waits for. */
    private Stream<Turn> waited() {
        return state().waitsFor().stream().flatMap(who -> switch (who) {
            case APPLICANT -> Stream.of(new Turn.Applicant());
            case PARTY -> toSign().isEmpty() ? acting() : Stream.empty();
            case REGISTER -> besideNoLane(new Turn.Register(Optional.empty()));
            case TIME -> besideNoLane(new Turn.Time());
        });
    }

    /** An open lane says better whom the case waits for. */
    private Stream<Turn> besideNoLane(Turn turn) {
        return lanes().findAny().isPresent() ? Stream.empty() : Stream.of(turn);
    }

    /** The parties that can do something themselves where nobody is asked to sign. */
    private Stream<Turn> acting() {
        List<LocalizedText> who = leavingHere()
                .filter(move -> !Awaited.isGivingUp(workflow, move))
                .flatMap(move -> move.by() instanceof By.PartyOf(String party, LocalizedText label) && takesPart(party)
                        ? Stream.of(label)
                        : Stream.empty())
                .distinct()
                .toList();
        return who.isEmpty() ? Stream.empty() : Stream.of(new Turn.Parties(who));
    }

    private boolean takesPart(String party) {
        return situation.participants().stream().anyMatch(one -> one.party().equals(party));
    }

    private Stream<Turn> signers() {
        Set<Signer> missing = toSign();
        List<LocalizedText> others = missing.stream()
                .filter(signer -> !signer.party().equals(Party.APPLICANT))
                .map(Signer::label)
                .distinct()
                .toList();
        return Stream.concat(
                missing.stream()
                        .filter(signer -> signer.party().equals(Party.APPLICANT))
                        .map(applicant -> new Turn.Applicant()),
                others.isEmpty() ? Stream.empty() : Stream.of(new Turn.Parties(others)));
    }

    /** Whose signature is missing under what the office, the portal or a party does next. */
    private Set<Signer> toSign() {
        return leavingHere()
                .filter(move -> !(move.by() instanceof By.Applicant) && !Awaited.isGivingUp(workflow, move))
                .flatMap(move -> workflow.unsigned(situation, move).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Stream<Move> leavingHere() {
        return new Judgement(workflow, situation).leavingHere();
    }

    private Set<Post> posts(Move move) {
        return new Judgement(workflow, situation).posts(move);
    }

    private static Actor.Official somebodyAt(Set<Post> posts) {
        return new Actor.Official(SOMEBODY, "", posts);
    }
}
