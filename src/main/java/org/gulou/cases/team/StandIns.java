package org.gulou.cases.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.cases.CaseFile;
import org.gulou.cases.Claims;
import org.gulou.cases.Proceeding;
import org.gulou.cases.Registry;
import org.gulou.cases.board.Remit;
import org.gulou.catalog.Published;
import org.gulou.identity.Posts;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.Post;
import org.gulou.workflow.Hands.Missing;

/**
 * A lead lends somebody to a post where nobody is left to do what a case waits for: one of her own staff, or somebody who
 * holds the same post elsewhere in her remit. Two people stay two people.
 */
@ApplicationScoped
public class StandIns {
    /** So long a post is lent. */
    public static final Duration LENT = Duration.ofDays(14);

    @PersistenceContext
    EntityManager em;

    @Inject
    StrandedCases stranded;

    @Inject
    Registry registry;

    @Inject
    Claims claims;

    @Inject
    Posts posts;

    @Inject
    Published published;

    @Inject
    Clock clock;

    /** Who could stand in for an act, by name; nobody where the case is not the lead's to answer for. */
    @Transactional
    public List<Actor.Official> candidates(Proceeding now, Missing missing, Actor.Official lead) {
        Remit remit = Remit.of(lead, published.catalogue().places());
        if (remit.isNothing() || !remit.holds(em, now.file().number())) {
            return List.of();
        }
        Set<String> roles = missing.posts().stream().map(Post::role).collect(Collectors.toSet());
        boolean leads = missing.posts().stream().anyMatch(Post::leads);
        var hands = stranded.hands(now);
        Stream<Actor.Official> same = remit.offices().stream()
                .flatMap(body -> roles.stream().map(role -> new Post(role, new BodyId(body))))
                .flatMap(this::holders);
        Stream<Actor.Official> own =
                leads ? Stream.of() : lead.ledBodies().stream().flatMap(this::staff);
        return Stream.concat(same, own)
                .filter(one -> hands.could(missing, one))
                .collect(Collectors.toMap(Actor.Official::id, one -> one, (first, again) -> first))
                .values()
                .stream()
                .sorted(Comparator.comparing(Actor.Official::name).thenComparing(Actor.Official::id))
                .toList();
    }

    private Stream<Actor.Official> holders(Post post) {
        return posts.holders(post).stream()
                .map(person -> new Actor.Official(person.getId(), person.getName(), Set.of(post)));
    }

    private Stream<Actor.Official> staff(String body) {
        return posts.at(new BodyId(body)).stream().filter(Post::isOfCases).flatMap(this::holders);
    }

    /** Lends the post to a candidate and puts the case on her desk; does nothing for others, and where nobody is missing. */
    @Transactional
    public boolean lend(CaseNumber number, String move, String person, Actor.Official lead) {
        CaseFile file = claims.lock(number);
        Proceeding now = registry.look(file);
        for (Missing missing : stranded.missing(now)) {
            Optional<Actor.Official> to = candidates(now, missing, lead).stream()
                    .filter(one -> missing.move().id().equals(move) && one.id().equals(person))
                    .findFirst();
            if (to.isPresent()) {
                lend(file, missing, to.get(), lead);
                return true;
            }
        }
        return false;
    }

    private void lend(CaseFile file, Missing missing, Actor.Official to, Actor.Official lead) {
        Post post = missing.posts().stream()
                .min(Comparator.comparing(Post::toString))
                .orElseThrow();
        posts.lend(lead, to.id(), post, clock.instant().plus(LENT));
        if (file.worker().filter(post::equals).isPresent()) {
            claims.put(file, to);
        }
    }
}
