package org.gulou.cases.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gulou.cases.CaseFile;
import org.gulou.cases.Proceeding;
import org.gulou.kernel.Actor;

/**
 * What programs write on cases. One that has not heard the answer sends again: what comes once more within minutes, word for
 * word and with nothing written in between, is kept once.
 */
@ApplicationScoped
public class SaidOnce {
    private static final Duration AGAIN = Duration.ofMinutes(10);

    @PersistenceContext
    EntityManager em;

    @Inject
    Talk talk;

    @Inject
    Clock clock;

    /**
     * Writes to the applicant.
     *
     * @param answers whether what she wrote before counts as read
     */
    @Transactional
    public void message(Proceeding proceeding, Actor.Official author, String text, boolean answers) {
        boolean said = talk.written(locked(proceeding))
                .setMaxResults(1)
                .getResultStream()
                .anyMatch(last -> last.author().equals(author.id())
                        && last.getText().equals(text)
                        && isJustNow(last.getWrittenAt()));
        if (!said && answers) {
            talk.write(proceeding, author, text, List.of());
        } else if (!said) {
            talk.tell(proceeding, author, text);
        }
    }

    /** Writes a note that the applicant never sees. */
    @Transactional
    public void note(Proceeding proceeding, Actor.Official author, String text) {
        boolean said = talk.noted(locked(proceeding))
                .setMaxResults(1)
                .getResultStream()
                .anyMatch(last -> last.author().equals(author.id())
                        && last.getText().equals(text)
                        && isJustNow(last.getWrittenAt()));
        if (!said) {
            talk.note(proceeding, author, text);
        }
    }

    /** The number of the case: of two that are sent at once the second waits for the first. */
    private String locked(Proceeding proceeding) {
        String number = proceeding.file().getNumber();
        em.find(CaseFile.class, number, LockModeType.PESSIMISTIC_WRITE);
        return number;
    }

    private boolean isJustNow(Instant at) {
        return at.isAfter(clock.instant().minus(AGAIN));
    }
}
