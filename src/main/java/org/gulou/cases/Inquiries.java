package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.gulou.cases.registers.Registers;
import org.gulou.duties.Duties;
import org.gulou.workflow.Question;

/** The questions of cases to registers that the portal puts itself. */
@ApplicationScoped
class Inquiries {
    /** The duty that puts one. */
    static final String KIND = "case.register";

    @Inject
    Duties duties;

    @Inject
    Registers registers;

    @Inject
    Clock clock;

    /** Has the portal ask what open lanes want to know of connected registers. */
    void follow(Proceeding now) {
        if (now.state().lanes().isEmpty()) {
            return;
        }
        now.workflow().questions(now.situation()).stream()
                .filter(question -> registers.connects(question.register()))
                .filter(question -> !isAsking(now.file(), question.move()))
                .forEach(question -> again(now.file(), question, clock.instant()));
    }

    void again(CaseFile file, Question question, Instant at) {
        duties.schedule(KIND, key(file, question.move()), at);
    }

    /** Whether the portal is about to ask, or asks again, what the move would enter. */
    boolean isAsking(CaseFile file, String move) {
        return duties.dueAt(KIND, key(file, move)).isPresent();
    }

    private static String key(CaseFile file, String move) {
        return file.getNumber() + ' ' + move;
    }
}
