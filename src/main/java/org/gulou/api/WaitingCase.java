package org.gulou.api;

import java.time.LocalDate;
import java.util.Optional;
import org.gulou.cases.Notices;
import org.gulou.cases.Waiting;
import org.gulou.kernel.Post;
import org.gulou.workflow.Word;

/**
 * A case that waits at one of the program's posts, or of which a lane does.
 *
 * @param applicant masked where it is a person, as in every list
 * @param due the day on which its earliest clock ends; absent while that clock stands
 * @param light green, yellow or red; absent while no clock runs
 * @param waitsAt the post whose holders work on it, such as {@code clerk@yunyan-civil-affairs}
 * @param heldBy the name of whoever has taken it
 */
record WaitingCase(
        String number,
        String service,
        int version,
        String applicant,
        String state,
        Optional<LocalDate> due,
        Optional<String> light,
        Optional<String> waitsAt,
        Optional<String> heldBy) {
    static WaitingCase of(Waiting waiting, LocalDate today) {
        return new WaitingCase(
                waiting.number().toString(),
                waiting.service(),
                waiting.serviceVersion(),
                Notices.inLists(waiting.applicantName(), waiting.isOfOrganisation()),
                waiting.state(),
                waiting.dueOn().filter(day -> !waiting.clockStands()),
                waiting.light(today).map(Word::of),
                waiting.worker().map(WaitingCase::written),
                waiting.claimedName());
    }

    static String written(Post post) {
        return post.role() + "@" + post.body().id();
    }
}
