package org.gulou.web.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.cases.Notices;
import org.gulou.cases.Waiting;
import org.gulou.cases.talk.Label;
import org.gulou.catalog.ServiceVersion;
import org.gulou.kernel.OfficeTime;
import org.gulou.web.ui.Language;
import org.gulou.workflow.clock.Light;

/**
 * A case in a list: personal names are masked, because a list is read over shoulders and a look at it is not journalled.
 *
 * @param filed the day of filing
 * @param light of the clock: that of a running one, {@code PAUSED} while it stands, {@code NONE} without any
 * @param due the last day in time; the empty text while no clock runs
 * @param left how long until then
 * @param unread whether the applicant wrote and waits for an answer
 * @param asked how many others are asked about it and have not answered
 * @param holder the colleague who holds it; the empty text if nobody does
 * @param group for whom of those who hold the post it is meant; the empty text where it is for all
 * @param answers what was answered in the columns that she chose, by path
 */
public record QueueRow(
        String number,
        String service,
        String applicant,
        String state,
        String filed,
        String light,
        String due,
        String left,
        String holder,
        boolean mine,
        boolean unread,
        long asked,
        List<Label> labels,
        String group,
        Map<String, String> answers) {
    static QueueRow of(
            Waiting waiting,
            ServiceVersion version,
            String official,
            LocalDate today,
            Language language,
            boolean unread,
            long asked,
            List<Label> labels,
            String group,
            Map<String, String> answers) {
        Optional<Light> light = waiting.light(today);
        Optional<LocalDate> due = waiting.dueOn().filter(day -> light.isPresent());
        return new QueueRow(
                waiting.number().toString(),
                language.of(version.guide().title()),
                Notices.inLists(waiting.applicantName(), waiting.isOfOrganisation()),
                language.of(version.workflow().state(waiting.state()).label()),
                OfficeTime.day(waiting.filedAt()).toString(),
                light.map(Light::name).orElse(waiting.clockStands() ? "PAUSED" : "NONE"),
                due.map(Object::toString).orElse(""),
                due.map(day -> language.of(TimeLeft.words(today, day))).orElse(""),
                waiting.claimedName().orElse(""),
                waiting.claimedBy().filter(official::equals).isPresent(),
                unread,
                asked,
                labels,
                group,
                answers);
    }

    /** What was answered to a question; the empty text if nothing was. */
    public String answer(String path) {
        return answers.getOrDefault(path, "");
    }

    public boolean isFree() {
        return holder.isEmpty();
    }
}
