package org.gulou.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.cases.CaseFile;
import org.gulou.cases.Registry;
import org.gulou.catalog.Published;
import org.gulou.forms.Answers;
import org.gulou.forms.Earlier;
import org.gulou.forms.EarlierCase;
import org.gulou.forms.Reuse;
import org.gulou.journal.Journal;
import org.gulou.kernel.OfficeTime;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody with an account answered in cases she filed herself before, in the same name: for herself, or for the
 * same organisation or person. What others filed is never among it, not even for the one she acts for: their mandate is
 * theirs.
 */
@ApplicationScoped
public class EarlierAnswers {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    @Inject
    Registry registry;

    @Inject
    Published published;

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
                ? of(person)
                : List.of();
    }

    /** Her earlier cases, the newest first. */
    List<Earlier> of(Owner.Person person) {
        return registry.filed(person.id(), Optional.of(person.actingFor()).filter(other -> !other.isEmpty())).stream()
                .flatMap(file -> earlier(file).stream())
                .toList();
    }

    private Optional<Earlier> earlier(CaseFile file) {
        return published
                .version(file.service(), file.serviceVersion(), file.offer())
                .map(version -> new Earlier(
                        new EarlierCase(
                                file.getNumber(),
                                OfficeTime.day(file.getFiledAt()),
                                version.guide().title()),
                        version.form(),
                        Answers.fromMap(MAPPER.readValue(file.answers(), MAP))));
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
