package org.gulou.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.gulou.cases.CaseFile;
import org.gulou.cases.Rivals;
import org.gulou.forms.Journey;
import org.gulou.kernel.CaseNumber;
import org.gulou.workflow.batch.Round;

/** Whether a draft is about a matter that is a case already. */
@ApplicationScoped
public class SameMatter {
    @Inject
    Rivals rivals;

    @Inject
    Applicants applicants;

    /** Cases that may be the same matter as this draft. */
    public List<CaseFile> as(Application application) {
        Journey journey = application.journey();
        return rivals.of(
                application.version().service(),
                journey.subject(),
                applicants.of(application.draft().owner(), journey.filled()));
    }

    /**
     * The case for which the service takes no second one, at all or in this round; until the caller's transaction ends,
     * nobody else files the same matter.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<CaseNumber> hindering(Application application, Optional<Round> round) {
        if (application.version().form().once().isPresent()) {
            Journey journey = application.journey();
            rivals.takeTurn(
                    application.version().service(),
                    journey.subject(),
                    applicants.of(application.draft().owner(), journey.filled()));
        }
        return other(application, round);
    }

    /** The same as it is now, while anybody may file. */
    Optional<CaseNumber> other(Application application, Optional<Round> round) {
        return application
                .version()
                .form()
                .once()
                .flatMap(once -> as(application).stream()
                        .filter(other -> switch (once) {
                            case OPEN -> other.ended().isEmpty();
                            case WINDOW -> other.batch().name().equals(round.map(Round::batch));
                            case EVER -> true;
                        })
                        .map(CaseFile::number)
                        .findFirst());
    }
}
