package org.gulou.cases.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.gulou.cases.CaseFile;
import org.gulou.cases.Claims;
import org.gulou.cases.Conditions;
import org.gulou.cases.Rows;
import org.gulou.identity.PostChanged;
import org.gulou.journal.Journal;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.Post;

/** What somebody holds for a post that was taken from her goes back to the queue: she could neither work on it nor give it. */
@ApplicationScoped
class VacatedDesks {
    private static final String HELD = "select number from case_file where ended is null and worker_role = ? and"
            + " worker_body = ? and claimed_by = ? order by number";

    @Inject
    Rows tables;

    @Inject
    Claims claims;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    void vacated(@Observes PostChanged.Ended ended) {
        String person = ended.person().getId();
        for (CaseNumber number : held(person, ended.post())) {
            CaseFile file = claims.lock(number);
            if (file.claimedBy().filter(person::equals).isPresent()
                    && file.worker().filter(ended.post()::equals).isPresent()) {
                claims.free(file);
                journal.record(ended.by(), "free-case", file.getNumber(), Map.of("from", person), clock.instant());
            }
        }
    }

    /** The open cases that lie on somebody's desk because she holds a post. */
    List<CaseNumber> held(String person, Post post) {
        return tables.read(
                HELD,
                row -> CaseNumber.parse(row.getString(1)),
                Conditions.values(post.role(), post.body().id(), person));
    }
}
