package org.gulou.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gulou.cases.CaseFile;
import org.gulou.cases.Filing;
import org.gulou.cases.Kept;
import org.gulou.cases.Registry;
import org.gulou.documents.StoredFile;
import org.gulou.documents.Vault;
import org.gulou.forms.Answers;
import org.gulou.forms.FilledForm;
import org.gulou.forms.Journey;
import org.gulou.forms.Signer;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.LocalizedText;
import org.gulou.workflow.batch.Standing;
import tools.jackson.databind.json.JsonMapper;

/** Where a draft is handed in: it becomes a case with all that counts, waits for signatures, or stays with a reason. */
@ApplicationScoped
class Counter {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @PersistenceContext
    EntityManager em;

    @Inject
    Registry registry;

    @Inject
    SameMatter sameMatter;

    @Inject
    Vault vault;

    @Inject
    Applicants applicants;

    @Inject
    Signatures signatures;

    @Inject
    Attendances attendances;

    @Inject
    Reception reception;

    @Inject
    Clock clock;

    /**
     * Files an application, or says why not; the caller holds the draft's lock.
     *
     * @param journey the application's way through its form
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Submission file(Application application, Journey journey, String language) {
        Instant now = clock.instant();
        Standing standing = reception.standing(application.version(), application.offer(), now);
        Optional<Submission> hindrance = unready(application, journey)
                .or(() -> sameMatter.hindering(application, standing.open()).map(Submission.Again::new));
        if (hindrance.isPresent()) {
            return hindrance.get();
        }
        if (!signatures.complete(application, journey, language)) {
            return new Submission.SentRound();
        }
        Draft draft = application.draft();
        Answers kept = Kept.of(application.answers(), journey);
        FilledForm record = journey.filled();
        Optional<Attendance> attended = attendances.of(draft.getId());
        var filing = new Filing(
                draft.getId(),
                application.version(),
                application.offer(),
                applicants.of(draft.owner(), record),
                language,
                attended.map(Attendance::channel).orElse("web"),
                journey.subject(),
                MAPPER.writeValueAsString(kept.toMap()),
                MAPPER.writeValueAsString(record.toMap()),
                standing.open(),
                now);
        CaseFile file = registry.open(filing, applicants.actor(draft.owner(), attended));
        attended.ifPresent(helped -> attendances.filed(helped, file.number()));
        var counted = new HashSet<>(kept.uploads().keySet());
        attended.ifPresent(helped -> counted.addAll(helped.scans()));
        handOver(draft, counted, file.number());
        draft.file(file.number(), now);
        return new Submission.Filed(file.number());
    }

    /** Why it cannot be filed now, whoever has signed it; empty where nothing stands in the way. */
    Optional<Submission> hindrance(Application application, Journey journey) {
        Standing standing = reception.standing(application.version(), application.offer(), clock.instant());
        return unready(application, journey)
                .or(() -> sameMatter.other(application, standing.open()).map(Submission.Again::new));
    }

    private Optional<Submission> unready(Application application, Journey journey) {
        Optional<LocalizedText> closed = reception.closed(application.version(), application.offer(), clock.instant());
        if (closed.isPresent()) {
            return Optional.of(new Submission.Closed(closed.get()));
        }
        if (!applicants.admits(application.draft(), application.version().guide())) {
            return Optional.of(new Submission.NotAdmitted());
        }
        Optional<String> open = journey.firstOpen();
        if (open.isPresent()) {
            return Optional.of(new Submission.Incomplete(open.get()));
        }
        if (!journey.complete()) {
            return Optional.of(new Submission.NotEligible());
        }
        if (journey.lacksConsent()) {
            return Optional.of(new Submission.Unconsented());
        }
        return journey.signers().stream().anyMatch(Signer::isUnknown)
                ? Optional.of(new Submission.UnknownSigner())
                : Optional.empty();
    }

    /** The case takes over the files that count; those of hidden questions go. */
    private void handOver(Draft draft, Set<String> counted, CaseNumber number) {
        List<StoredFile> files = vault.of(draft.getId());
        if (files.isEmpty()) {
            return;
        }
        files.stream()
                .map(StoredFile::id)
                .filter(file -> !counted.contains(file))
                .forEach(vault::delete);
        em.flush();
        vault.handOver(draft.getId(), number.toString());
    }
}
