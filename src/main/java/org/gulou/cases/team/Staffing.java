package org.gulou.cases.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gulou.catalog.Published;
import org.gulou.identity.Allowance;
import org.gulou.identity.Attempts;
import org.gulou.identity.Holding;
import org.gulou.identity.People;
import org.gulou.identity.Person;
import org.gulou.identity.Posts;
import org.gulou.identity.Register;
import org.gulou.identity.Registration;
import org.gulou.identity.SignInLinks;
import org.gulou.identity.oidc.Provider;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.Post;

/**
 * The lead of a body says who works there: she gives the posts at which its cases are worked on, and takes them away. Not to
 * herself, not those of leads, not what reaches beyond the body; all that is an administrator's (decision 061).
 */
@ApplicationScoped
public class Staffing {
    /** The longest reason, in characters. */
    public static final int LONGEST_REASON = 200;

    @Inject
    People people;

    @Inject
    Posts posts;

    @Inject
    Register register;

    @Inject
    SignInLinks links;

    @Inject
    Attempts attempts;

    @Inject
    VacatedDesks desks;

    @Inject
    Published published;

    /** What came of her wish. */
    public sealed interface Outcome {
        record Given(Person person) implements Outcome {}

        /**
         * The post is hers no more.
         *
         * @param back how many cases went back to the queue
         */
        record Ended(Person person, int back) implements Outcome {}

        /** Nothing was done; the mistakes in the order of the form. */
        record Refused(List<Registration.Mistake> mistakes) implements Outcome {
            Refused(String field, String key) {
                this(List.of(new Registration.Mistake(field, key)));
            }
        }

        /** The body, or what is held there, is not hers to decide on. */
        record NotHers() implements Outcome {}
    }

    /** By which user name a new official signs in at a provider. */
    public record Expected(Provider provider, String userName) {}

    /** The roles that the lead of a body gives there, sorted. */
    public List<String> roles(String body) {
        return published
                .catalogue()
                .places()
                .body(new BodyId(body))
                .map(found -> found.posts().stream()
                        .filter(role -> Posts.isGivenByLeads(found.post(role)))
                        .sorted()
                        .toList())
                .orElse(List.of());
    }

    /** Gives a post to somebody who has an account; the two names must belong together, so that nobody is met by chance. */
    @Transactional
    public Outcome give(Actor.Official lead, Post post, String signInName, String name) {
        if (!leads(lead, post.body())) {
            return new Outcome.NotHers();
        }
        if (!mayBeGiven(post)) {
            return new Outcome.Refused("role", "staff.role.missing");
        }
        String tried = "staff of " + lead.id();
        if (attempts.take(tried, Allowance.ANYWHERE).isPositive()) {
            return new Outcome.Refused("signInName", "staff.later");
        }
        Optional<Person> meant = people.bySignInName(signInName)
                .filter(person -> plain(person.getName()).equals(plain(name)))
                .flatMap(person -> people.open(person.getId()));
        if (meant.isEmpty()) {
            return new Outcome.Refused("signInName", "staff.unknown");
        }
        attempts.takeBack(tried);
        return give(lead, post, meant.get());
    }

    private Outcome give(Actor.Official lead, Post post, Person person) {
        if (person.getId().equals(lead.id())) {
            return new Outcome.Refused("signInName", "staff.yourself");
        }
        if (!person.isActive()) {
            return new Outcome.Refused("signInName", "staff.inactive");
        }
        if (!links.comesInAsOfficial(person)) {
            return new Outcome.Refused("signInName", "staff.shut-out");
        }
        if (posts.of(person.getId()).contains(post)) {
            return new Outcome.Refused("role", "staff.held");
        }
        return appoint(lead, post, person);
    }

    /** Makes an official known to the portal, as an administrator does, and gives her a post. */
    @Transactional
    public Outcome admit(Actor.Official lead, Post post, Registration registration, Optional<Expected> expected) {
        if (!leads(lead, post.body())) {
            return new Outcome.NotHers();
        }
        if (!mayBeGiven(post)) {
            return new Outcome.Refused("role", "staff.role.missing");
        }
        Optional<String> wrong = expected.flatMap(one -> links.mistake(one.provider(), one.userName()));
        if (wrong.isPresent()) {
            return new Outcome.Refused("userName", wrong.get());
        }
        return switch (register.official(lead, registration, expected.isPresent())) {
            case Register.Outcome.Registered(Person person) -> {
                expected.ifPresent(one -> links.enter(lead, person.getId(), one.provider(), one.userName()));
                yield appoint(lead, post, person);
            }
            case Register.Outcome.Refused(List<Registration.Mistake> mistakes) -> new Outcome.Refused(mistakes);
            case Register.Outcome.NotYet notYet -> new Outcome.Refused("signInName", "staff.later");
        };
    }

    private Outcome appoint(Actor.Official lead, Post post, Person person) {
        posts.appoint(lead, person.getId(), post);
        return new Outcome.Given(person);
    }

    /** Takes a post at her body away; what lay on that desk goes back to the queue. */
    @Transactional
    public Outcome take(Actor.Official lead, String holdingId, String reason) {
        Optional<Holding> hers = posts.find(holdingId).filter(holding -> mayTake(lead, holding));
        if (hers.isEmpty()) {
            return new Outcome.NotHers();
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return new Outcome.Refused("reason", "staff.reason.wrong");
        }
        Holding holding = hers.get();
        int back = desks.held(holding.getPerson(), holding.post()).size();
        posts.take(lead, holding, reason.strip());
        return new Outcome.Ended(people.find(holding.getPerson()).orElseThrow(), back);
    }

    private boolean mayTake(Actor.Official lead, Holding holding) {
        return leads(lead, holding.post().body()) && isOfHers(lead, holding);
    }

    /** Whether what is held at a body is what its lead decides on: a post that she could give, and not to herself. */
    static boolean isOfHers(Actor.Official lead, Holding holding) {
        return Posts.isGivenByLeads(holding.post()) && !holding.getPerson().equals(lead.id());
    }

    /** Whether she leads a body as it is now: her own post may have ended since the page was shown. */
    boolean leads(Actor.Official lead, BodyId body) {
        return posts.of(lead.id()).stream()
                .anyMatch(post -> post.leads() && post.body().equals(body));
    }

    private boolean mayBeGiven(Post post) {
        return roles(post.body().id()).contains(post.role());
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
    }
}
