package org.gulou.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How somebody comes in whose password was right and is not enough. */
@ApplicationScoped
public class SecondDoor {
    /** What becomes of a code. */
    public sealed interface Outcome {
        /** She is in. */
        record In(SignIn.Outcome how) implements Outcome {}

        record Wrong() implements Outcome {}

        /** Too many wrong ones: this one was not looked at. */
        record NotYet(Duration pause) implements Outcome {}

        /** Nobody has shown a password here, or it was too long ago: she begins again. */
        record Over() implements Outcome {}
    }

    @PersistenceContext
    EntityManager em;

    @Inject
    SecondSteps steps;

    @Inject
    SignIn signIn;

    @Inject
    Clock clock;

    /** Whether somebody in this session is to show a code. */
    public boolean asksCode(HttpServletRequest request) {
        return halfway(request).filter(person -> steps.isOn(person.getId())).isPresent();
    }

    /** Who in this session sets up a second step before she comes in. */
    public Optional<Person> setsUp(HttpServletRequest request) {
        return halfway(request).filter(person -> !steps.isOn(person.getId()));
    }

    /** Who in this session has set it up, and only goes on. */
    public Optional<Person> stepped(HttpServletRequest request) {
        return Halfway.of(request, clock.instant()).filter(Halfway::stepped).flatMap(halfway -> halfway(request));
    }

    /** Until she is deactivated, or has all sessions ended by another password. */
    private Optional<Person> halfway(HttpServletRequest request) {
        return Halfway.of(request, clock.instant())
                .flatMap(halfway -> Optional.ofNullable(em.find(Person.class, halfway.person()))
                        .filter(person -> person.isIn(halfway.at())));
    }

    /** Lets her in by a code of her app, or a recovery code. */
    @Transactional
    public Outcome code(String typed, HttpServletRequest request, HttpServletResponse response) {
        Optional<Person> person = halfway(request).filter(known -> steps.isOn(known.getId()));
        if (person.isEmpty()) {
            return new Outcome.Over();
        }
        return switch (steps.judge(person.get().getId(), typed, request.getRemoteAddr())) {
            case SecondSteps.Judged.Right(String by) -> in(person.get(), Map.of("step", by), request, response);
            case SecondSteps.Judged.Wrong wrong -> {
                signIn.refused(person.get(), "code", request);
                yield new Outcome.Wrong();
            }
            case SecondSteps.Judged.NotYet(Duration pause) -> new Outcome.NotYet(pause);
        };
    }

    /** Sets her second step up; she is not in before she goes on. */
    @Transactional
    public Optional<List<String>> setUp(TotpKey key, String code, HttpServletRequest request) {
        Optional<List<String>> codes = setsUp(request).flatMap(person -> steps.begin(person, key, code));
        codes.ifPresent(made -> Halfway.of(request, clock.instant())
                .ifPresent(halfway -> new Halfway(halfway.person(), clock.instant(), true).keep(request)));
        return codes;
    }

    /** Lets her in who has just set it up. */
    @Transactional
    public Outcome goOn(HttpServletRequest request, HttpServletResponse response) {
        return stepped(request)
                .map(person -> in(person, Map.of("step", "set up"), request, response))
                .orElseGet(Outcome.Over::new);
    }

    private Outcome in(
            Person person, Map<String, String> how, HttpServletRequest request, HttpServletResponse response) {
        SignIn.Outcome outcome = signIn.letIn(person, how, request, response);
        SignIn.step(request);
        return new Outcome.In(outcome);
    }
}
