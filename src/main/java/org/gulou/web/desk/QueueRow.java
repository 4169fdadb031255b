package org.gulou.web.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gulou.cases.CaseFile;
import org.gulou.cases.Notices;
import org.gulou.cases.Proceeding;
import org.gulou.cases.talk.Label;
import org.gulou.kernel.OfficeTime;
import org.gulou.web.ui.Language;
import org.gulou.workflow.clock.Light;

/**
 * A case in a list: personal names are masked, because a list is read over shoulders and a look at it is not journalled.
 *
 * @param light of the clock: that of a running one, {@code PAUSED} while it stands, {@code NONE} without any
 * @param due the last day in time; the empty text while no clock runs
 * @param left how long until then
 * @param unread whether the applicant wrote and waits for an answer
 * @param holder the colleague who holds it; the empty text if nobody does
 */
public record QueueRow(
        String number,
        String service,
        String applicant,
        String state,
        String light,
        String due,
        String left,
        String holder,
        boolean mine,
        boolean unread,
        List<Label> labels) {
    static QueueRow of(Proceeding proceeding, String official, Language language, boolean unread, List<Label> labels) {
        CaseFile file = proceeding.file();
        Optional<LocalDate> due = proceeding.light().isPresent() ? file.dueOn() : Optional.empty();
        var today = OfficeTime.day(proceeding.now());
        return new QueueRow(
                file.getNumber(),
                language.of(proceeding.version().guide().title()),
                file.organisation().isPresent() ? file.getApplicantName() : Notices.masked(file.getApplicantName()),
                language.of(proceeding.state().label()),
                proceeding
                        .light()
                        .map(Light::name)
                        .orElse(proceeding.nextClock().isPresent() ? "PAUSED" : "NONE"),
                due.map(Object::toString).orElse(""),
                due.map(day -> language.of(TimeLeft.words(today, day))).orElse(""),
                file.claimedName().orElse(""),
                file.claimedBy().filter(official::equals).isPresent(),
                unread,
                labels);
    }

    public boolean isFree() {
        return holder.isEmpty();
    }
}
