package org.gulou.workflow;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gulou.kernel.Actor;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Post;
import org.gulou.language.Expression;
import org.gulou.language.Value;

/** Who may take a move. */
public sealed interface By {
    /** Whoever holds one of these posts at the bodies of the case. */
    record Officials(List<Role> roles) implements By {
        public Officials {
            roles = List.copyOf(roles);
        }
    }

    /** Whoever holds {@code post} at the body whose id {@code body} yields: {@code reviewer of agency}. */
    record Routed(String post, Expression body) implements By {}

    /** The applicant, or who acts for her. */
    record Applicant() implements By {}

    /** Whoever takes part as this party. */
    record PartyOf(String party, LocalizedText label) implements By {}

    /** Everybody but officials at their desks, as with an objection to a public notice. */
    record Anyone() implements By {}

    /** The portal, as soon as the condition holds. */
    record Auto() implements By {}

    /** The portal, when the time has come that names this move. */
    record Time() implements By {}

    /** Whether {@code actor} may; {@code look} evaluates the rules of the move. */
    default boolean allows(Actor actor, Situation situation, Function<Expression, Value> look) {
        return switch (this) {
            case Officials officials -> holdsOneOf(actor, posts(situation, look));
            case Routed routed -> holdsOneOf(actor, posts(situation, look));
            case Applicant() -> situation.applicants().contains(actor.id());
            case PartyOf(String party, LocalizedText label) ->
                !(actor instanceof Actor.Official)
                        && situation.participants().stream()
                                .anyMatch(one -> one.party().equals(party)
                                        && one.actors().contains(actor.id()));
            case Anyone() -> !(actor instanceof Actor.Official);
            case Auto() -> actor instanceof Actor.Portal;
            case Time() -> actor instanceof Actor.Portal;
        };
    }

    private static boolean holdsOneOf(Actor actor, Set<Post> posts) {
        return actor instanceof Actor.Official official
                && official.posts().stream().anyMatch(posts::contains);
    }

    /** The posts whose holders may; none where it is no official's move. */
    default Set<Post> posts(Situation situation, Function<Expression, Value> look) {
        var posts = new HashSet<Post>();
        switch (this) {
            case Officials(List<Role> roles) ->
                roles.forEach(role -> role.at(situation.bodies()).ifPresent(posts::add));
            case Routed(String post, Expression body) -> posts.addAll(LaneBoard.posts(post, look.apply(body)));
            case Applicant() -> {}
            case PartyOf party -> {}
            case Anyone() -> {}
            case Auto() -> {}
            case Time() -> {}
        }
        return posts;
    }

    /** Whether officials take it. */
    default boolean isOfficial() {
        return this instanceof Officials || this instanceof Routed;
    }

    /** As definitions write it. */
    default String word() {
        return switch (this) {
            case Officials(List<Role> roles) ->
                roles.stream().map(Role::toString).collect(Collectors.joining(", "));
            case Routed(String post, Expression body) -> post + " of " + body.source();
            case Applicant() -> "applicant";
            case PartyOf(String party, LocalizedText label) -> party;
            case Anyone() -> "anyone";
            case Auto() -> "auto";
            case Time() -> "time";
        };
    }
}
