package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;
import org.gulou.cases.answers.AnswerIndex;
import org.gulou.cases.fees.Accounts;
import org.gulou.catalog.Amended;
import org.gulou.catalog.Published;
import org.gulou.forms.Circumstances;
import org.gulou.forms.FilledForm;
import org.gulou.forms.Form;
import org.gulou.forms.Journey;
import org.gulou.kernel.Actor;
import org.gulou.workflow.Attempt;
import org.gulou.workflow.Certificates;
import org.gulou.workflow.Need;
import org.gulou.workflow.Step;
import tools.jackson.databind.json.JsonMapper;

/** New answers in the place of those that a case holds, which stay readable; with them goes all that follows from them. */
@ApplicationScoped
class Revisions {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @PersistenceContext
    EntityManager em;

    @Inject
    Proceedings proceedings;

    @Inject
    Published published;

    @Inject
    Accounts accounts;

    @Inject
    AnswerIndex answers;

    @Inject
    Clock clock;

    @Transactional(TxType.MANDATORY)
    Proceeding revise(Proceeding before, Registry.Revision change) {
        CaseFile file = before.file();
        em.persist(new CaseRevision(file, clock.instant()));
        file.revise(change.answers(), change.record());
        em.flush();
        FilledForm record = Proceedings.record(file);
        answers.write(file.getNumber(), record);
        if (before.version().form().hasFees()) {
            accounts.recharge(file.getNumber(), record.fees(), file.revision());
        }
        return proceedings.acted(file, clock.instant());
    }

    /** What a move makes of the answers; empty where it changes none. */
    Optional<Amended> by(Proceeding before, Step.Moved moved) {
        if (moved.move().needs().stream().noneMatch(Need.Answer.class::isInstance)) {
            return Optional.empty();
        }
        Form form = before.version().form();
        Circumstances then = FormWorld.asFiled(published.catalogue(), before);
        return Amended.of(
                Journey.of(form, Kept.in(before.file()), then),
                changed -> Journey.of(form, changed, then),
                moved.move(),
                moved.act().given());
    }

    /**
     * Why a move cannot be taken once it is known what it makes of the answers: it is judged by these again. What it costs
     * with them is charged by the move alone, and so is owed after it.
     */
    Optional<Step.Refused> wrong(Proceeding before, Step.Moved moved, Actor actor, Optional<Amended> amended) {
        if (amended.isEmpty()) {
            return Certificates.unknown(before.workflow(), before.situation(), moved);
        }
        return amended.get().wrong().or(() -> {
            Proceeding then =
                    proceedings.holding(before, amended.get().journey().filled());
            var attempt = new Attempt(moved.move().id(), actor, moved.act().given());
            return Optional.of(then.workflow().step(then.situation(), attempt))
                    .filter(Step.Refused.class::isInstance)
                    .map(Step.Refused.class::cast)
                    .or(() -> Certificates.unknown(then.workflow(), then.situation(), moved));
        });
    }

    @Transactional(TxType.MANDATORY)
    Proceeding revise(Proceeding before, Amended amended) {
        Journey journey = amended.journey();
        return revise(
                before,
                new Registry.Revision(
                        MAPPER.writeValueAsString(
                                Kept.of(journey.answers(), journey).toMap()),
                        MAPPER.writeValueAsString(journey.filled().toMap())));
    }
}
