package org.gulou.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;

/** What a person who is signed in changes of her own second step: each time she shows her password and a code. */
@ApplicationScoped
public class OwnSecondStep {
    /** What becomes of her wish. */
    public sealed interface Outcome {
        /** It is done; {@code codes} are her recovery codes, to be shown this once, where she was given any. */
        record Done(List<String> codes) implements Outcome {}

        /** It is not believed that it is she; for the field of the password. */
        record Doubted(Doubt why) implements Outcome {}

        record WrongCode() implements Outcome {}

        /** Too many wrong codes: this one was not looked at. */
        record NotYet(Duration pause) implements Outcome {}
    }

    private interface Act {
        List<String> on(Person person);
    }

    @PersistenceContext
    EntityManager em;

    @Inject
    SecondSteps steps;

    @Inject
    Presence presence;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** Whether she signs in with a password, which alone has a second step. */
    public boolean isFor(Actor.Citizen self) {
        return presence.hasPassword(self);
    }

    /** Switches it on. Whoever else is signed in as her is out. */
    @Transactional
    public Outcome on(Actor.Citizen self, Caller caller, TotpKey key, String code) {
        Optional<Doubt> doubt = presence.doubt(self, caller);
        return doubt.<Outcome>map(Outcome.Doubted::new)
                .orElseGet(() -> steps.begin(person(self), key, code)
                        .<Outcome>map(Outcome.Done::new)
                        .orElseGet(Outcome.WrongCode::new));
    }

    /**
     * Switches it off.
     *
     * @throws NotAllowed if the operator wants her to have one
     */
    @Transactional
    public Outcome off(Actor.Citizen self, Caller caller, String code) {
        if (steps.isRequired(person(self))) {
            throw new NotAllowed("The second step of " + self.id() + " is not hers to switch off");
        }
        return shown(self, caller, code, person -> {
            steps.end(person);
            return List.of();
        });
    }

    /** Gives her other recovery codes. */
    @Transactional
    public Outcome otherCodes(Actor.Citizen self, Caller caller, String code) {
        return shown(self, caller, code, person -> {
            journal.record(self, "second-step-codes", self.id(), Map.of(), clock.instant());
            return steps.recoveryCodes(person.getId());
        });
    }

    private Outcome shown(Actor.Citizen self, Caller caller, String code, Act act) {
        Optional<Doubt> doubt = presence.doubt(self, caller);
        if (doubt.isPresent()) {
            return new Outcome.Doubted(doubt.get());
        }
        return switch (steps.judge(self.id(), code, caller.address())) {
            case SecondSteps.Judged.Right right -> new Outcome.Done(act.on(person(self)));
            case SecondSteps.Judged.Wrong wrong -> new Outcome.WrongCode();
            case SecondSteps.Judged.NotYet(Duration pause) -> new Outcome.NotYet(pause);
        };
    }

    private Person person(Actor.Citizen self) {
        return em.find(Person.class, self.id());
    }
}
