package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gulou.forms.FilledForm;
import org.gulou.forms.FilledForm.Entry;
import org.gulou.kernel.LocalizedText;
import org.gulou.workflow.Timer;

/** What is on public notice now: only what the definition shows to strangers, with names masked. */
@ApplicationScoped
public class Notices {
    private static final int MOST = 500;

    @PersistenceContext
    EntityManager em;

    @Inject
    Proceedings proceedings;

    @Inject
    Clock clock;

    /**
     * One notice.
     *
     * @param facts label and value of what is shown
     * @param until when it ends
     */
    public record Notice(
            String number,
            LocalizedText service,
            LocalizedText body,
            List<Fact> facts,
            Instant since,
            Optional<Instant> until) {}

    public record Fact(LocalizedText label, LocalizedText value) {}

    /** The notices that run now, the newest first. */
    public List<Notice> current() {
        Instant now = clock.instant();
        return em
                .createQuery(
                        "select c from CaseFile c where c.onNotice = true order by c.enteredAt desc", CaseFile.class)
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(file -> proceedings.of(file, now))
                .filter(proceeding -> proceeding.state().isPublicNotice())
                .map(Notices::notice)
                .filter(notice ->
                        notice.until().filter(end -> !now.isBefore(end)).isEmpty())
                .toList();
    }

    private static Notice notice(Proceeding proceeding) {
        return new Notice(
                proceeding.file().getNumber(),
                proceeding.version().guide().title(),
                proceeding.offer().map(offer -> offer.body().name()).orElse(LocalizedText.NONE),
                proceeding.state().shows().stream()
                        .flatMap(name -> shown(proceeding.record(), name).stream())
                        .map(answer -> new Fact(answer.label(), masked(answer)))
                        .toList(),
                proceeding.file().enteredAt(),
                proceeding.workflow().timers(proceeding.situation()).stream()
                        .map(Timer::due)
                        .findFirst());
    }

    /** The answer with this path, or the one that a named rule repeats, such as the name of the first of a household. */
    private static Optional<Entry.Answer> shown(FilledForm record, String name) {
        return record.answer(name)
                .or(() -> Optional.ofNullable(record.values().get(name))
                        .flatMap(value -> record.answers()
                                .filter(answer -> answer.value().equals(value))
                                .findFirst()));
    }

    private static LocalizedText masked(Entry.Answer answer) {
        return answer.kind().equals("name") ? answer.shown().map(Notices::masked) : answer.shown();
    }

    /** The first character and a star for each further one: 王芳 is 王*. */
    public static String masked(String name) {
        int[] points = name.codePoints().toArray();
        if (points.length < 2) {
            return name;
        }
        return new String(points, 0, 1) + "*".repeat(Math.min(points.length - 1, 3));
    }
}
