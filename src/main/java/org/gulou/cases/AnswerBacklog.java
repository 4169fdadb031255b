package org.gulou.cases;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.gulou.cases.answers.AnswerIndex;
import org.gulou.duties.Duties;
import org.gulou.duties.Duty;

/** Copies out the answers of cases that were filed before lists could ask for them, some at a time. */
@ApplicationScoped
class AnswerBacklog implements Duty {
    private static final String KIND = "cases.answers";
    private static final String ALL = "all";
    private static final int SOME = 200;

    @PersistenceContext
    EntityManager em;

    @Inject
    AnswerIndex answers;

    @Inject
    Duties duties;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional
    public void perform(String key, Instant dueAt) {
        List<CaseFile> files = without(SOME);
        files.forEach(file -> answers.add(file.getNumber(), Proceedings.record(file)));
        if (files.size() == SOME) {
            duties.schedule(KIND, key, clock.instant());
        }
    }

    private List<CaseFile> without(int most) {
        List<?> numbers = em.createNativeQuery("select number from case_file where not exists"
                        + " (select 1 from case_text where case_number = number) fetch first " + most + " rows only")
                .getResultList();
        return numbers.stream().map(number -> em.find(CaseFile.class, number)).toList();
    }

    /** After the tables are there. */
    @Transactional
    void begin(@Observes @Priority(1000) Startup event) {
        if (!without(1).isEmpty()) {
            duties.schedule(KIND, ALL, clock.instant());
        }
    }
}
