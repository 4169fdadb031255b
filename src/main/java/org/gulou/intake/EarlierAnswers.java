package org.gulou.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gulou.forms.Earlier;
import org.gulou.forms.Reuse;
import org.gulou.journal.Journal;

/** Answers of earlier cases, offered to a draft and entered into it once its owner agrees; both is written down. */
@ApplicationScoped
public class EarlierAnswers {
    @Inject
    EarlierCases cases;

    @Inject
    Drafts drafts;

    @Inject
    Applicants applicants;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** What a page may take over, the newest case first; nothing for guests and where her mandate has ended. */
    public List<Reuse> offers(Application application, String page) {
        return application.journey().mayReuse(page) ? application.journey().reuses(page, of(application)) : List.of();
    }

    private List<Earlier> of(Application application) {
        return application.draft().owner() instanceof Owner.Person person
                        && applicants.admits(
                                application.draft(), application.version().guide())
                ? cases.of(person)
                : List.of();
    }

    /**
     * Enters the answers that she agreed to, and writes down that she did.
     *
     * @param offer the id of what she was shown; nothing is entered where that is not what would be entered now
     */
    @Transactional
    public void take(String id, Visitor visitor, String page, String offer) {
        List<Earlier> told = drafts.open(id, visitor).map(this::of).orElse(List.of());
        var agreed = new ArrayList<Reuse>();
        drafts.change(id, visitor, (journey, answers) -> {
                    journey.reuses(page, told).stream()
                            .filter(one -> one.id().equals(offer))
                            .forEach(agreed::add);
                    return agreed.isEmpty() ? answers : agreed.getFirst().into(answers);
                })
                .ifPresent(after -> agreed.forEach(reuse -> record(
                        after,
                        "reuse",
                        reuse.from().number(),
                        reuse.answers().stream().map(Reuse.Answer::path).toList())));
    }

    /**
     * Takes them out again, as far as she has not changed them.
     *
     * @param paths of the questions of the page
     */
    @Transactional
    public void undo(String id, Visitor visitor, String number, Set<String> paths) {
        drafts.change(id, visitor, (journey, answers) -> answers.withoutEarlier(number, paths))
                .ifPresent(after -> record(after, "reuse-undone", number, List.copyOf(paths)));
    }

    private void record(Application application, String action, String number, List<String> paths) {
        journal.record(
                applicants.actor(application.draft().owner()),
                action,
                application.draft().getId(),
                Map.of("from", number, "items", paths),
                clock.instant());
    }
}
