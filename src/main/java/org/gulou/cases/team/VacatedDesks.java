package org.gulou.cases.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.cases.CaseFile;
import org.gulou.cases.Claims;
import org.gulou.cases.Conditions;
import org.gulou.cases.Rows;
import org.gulou.identity.PostChanged;
import org.gulou.identity.WorkStopped;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.Post;

/** What somebody holds who can no longer work on it goes back to the queue: she could not give it to anybody either. */
@ApplicationScoped
class VacatedDesks {
    private static final String HELD = "select number from case_file where ended is null and claimed_by = ?";
    private static final String FOR_POST = " and worker_role = ? and worker_body = ?";

    @Inject
    Rows tables;

    @Inject
    Claims claims;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    void taken(@Observes PostChanged.Ended ended) {
        free(ended.person().getId(), Optional.of(ended.post()), ended.by());
    }

    void stopped(@Observes WorkStopped work) {
        free(work.person(), work.post(), work.by());
    }

    private void free(String person, Optional<Post> post, Actor by) {
        for (CaseNumber number : post.map(one -> held(person, one)).orElseGet(() -> held(person))) {
            CaseFile file = claims.lock(number);
            if (file.claimedBy().filter(person::equals).isPresent()
                    && (post.isEmpty() || file.worker().equals(post))) {
                claims.free(file);
                journal.record(by, "free-case", file.getNumber(), Map.of("from", person), clock.instant());
            }
        }
    }

    /** The open cases that lie on somebody's desk because she holds a post. */
    List<CaseNumber> held(String person, Post post) {
        return numbers(HELD + FOR_POST, person, post.role(), post.body().id());
    }

    private List<CaseNumber> held(String person) {
        return numbers(HELD, person);
    }

    private List<CaseNumber> numbers(String sql, Object... values) {
        return tables.read(
                sql + " order by number", row -> CaseNumber.parse(row.getString(1)), Conditions.values(values));
    }
}
