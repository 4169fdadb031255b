package org.gulou.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import org.gulou.kernel.Actor;
import org.gulou.kernel.Post;
import org.jspecify.annotations.Nullable;

/** Who is behind this request; nobody until somebody has signed in. */
@Named
@RequestScoped
public class CurrentUser {
    @Inject
    SecurityContext security;

    @Inject
    HttpServletRequest request;

    @Inject
    People people;

    @Inject
    Posts posts;

    @Inject
    SecondSteps steps;

    @Inject
    Mandates mandates;

    private boolean asked;
    private Optional<Person> person = Optional.empty();
    private @Nullable Set<Post> held;

    /**
     * The person who signed in, as long as she is active and her password is the one that she signed in with. Who has been
     * given a post since that wants a second step is out.
     */
    public Optional<Person> person() {
        if (!asked) {
            asked = true;
            Principal caller = security.getCallerPrincipal();
            person = Optional.ofNullable(caller)
                    .map(Principal::getName)
                    .flatMap(people::find)
                    .filter(known -> known.isIn(SignIn.since(request)))
                    .filter(known -> SignIn.isStepped(request) || !steps.isRequired(known));
        }
        return person;
    }

    /** Who acts, for the workflow and the journal: an official if she holds a post, else a citizen for herself. */
    public Optional<Actor> actor() {
        return person().map(self -> posts().isEmpty()
                ? new Actor.Citizen(self.getId(), self.getName(), "")
                : new Actor.Official(self.getId(), self.getName(), posts()));
    }

    /**
     * Who acts, on a page that only people who signed in can open.
     *
     * @throws NotAllowed if nobody has signed in
     */
    public Actor required() {
        return actor().orElseThrow(() -> new NotAllowed("This needs somebody who has signed in"));
    }

    /**
     * The official who acts, on a page for officials.
     *
     * @throws NotAllowed if nobody has signed in, or she holds no post
     */
    public Actor.Official official() {
        return actor().filter(Actor.Official.class::isInstance)
                .map(Actor.Official.class::cast)
                .orElseThrow(() -> new NotAllowed("This needs an official"));
    }

    /**
     * The citizen who signed in, acting for an organisation or person she has a mandate for; officials too are citizens
     * when they apply.
     *
     * @param principal the id of the organisation or person; the empty text for herself
     * @throws NotAllowed if nobody has signed in, or she has no mandate for this service today
     */
    public Actor.Citizen citizen(String principal, String service) {
        Person self = person().orElseThrow(() -> new NotAllowed("This needs somebody who has signed in"));
        if (!principal.isEmpty() && !mandates.covers(self.getId(), principal, service)) {
            throw new NotAllowed(
                    self.getId() + " has no mandate to apply for " + service + " in the name of " + principal);
        }
        return new Actor.Citizen(self.getId(), self.getName(), principal);
    }

    /** The posts held at this moment; none for a citizen and for nobody. */
    public Set<Post> posts() {
        if (held == null) {
            held = person().map(self -> posts.of(self.getId())).orElse(Set.of());
        }
        return held;
    }

    public boolean isSignedIn() {
        return person().isPresent();
    }

    /** Whether she holds a post at a body that offers services. */
    public boolean isOfficial() {
        return posts().stream().anyMatch(Post::isOfCases);
    }

    /** Whether she works on cases: an administrator need not hold a post at a desk. */
    public boolean isAtDesk() {
        return posts().stream().anyMatch(Post::isOfCases);
    }

    /** Whether she writes or reviews definitions. */
    public boolean isOwner() {
        return posts().stream().anyMatch(Posts::ofDefinitions);
    }

    /** Whether she answers for the work of a body. */
    public boolean isLead() {
        return posts().stream().anyMatch(Post::leads);
    }

    public boolean isAdmin() {
        return posts().contains(Posts.ADMIN);
    }

    /** Her name for the page's header; the empty text for nobody. */
    public String getName() {
        return person().map(Person::getName).orElse("");
    }
}
