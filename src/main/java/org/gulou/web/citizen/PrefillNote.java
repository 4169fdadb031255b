package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gulou.intake.Draft;
import org.gulou.intake.LostAnswers;
import org.gulou.intake.Prefill;
import org.gulou.intake.Prefill.ApplicantKind;
import org.gulou.intake.Prefills;
import org.gulou.intake.Prefills.Beginning;
import org.gulou.web.ui.Language;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** What another system has filled in beforehand, where she comes by its link to the page on which she begins. */
@Named
@RequestScoped
public class PrefillNote {
    @Inject
    @Param(pathIndex = 0)
    String offer;

    /** The secret in the link. */
    @Inject
    @Param(name = "prefill")
    @Nullable
    String secret;

    @Inject
    Prefills prefills;

    @Inject
    LostAnswers lost;

    @Inject
    Language language;

    private Optional<Prefill> behind() {
        return Optional.ofNullable(secret).flatMap(shown -> prefills.behind(shown, offer));
    }

    /** Enters it into a draft; empty where she comes without a link, or knows that it opens nothing. */
    Optional<Beginning> into(Draft draft) {
        return behind().map(prefill -> prefills.begin(prefill, draft));
    }

    /** What has to follow the address of the page for her to come back by the same link; the empty text for nothing. */
    String query() {
        return secret == null ? "" : "?prefill=" + secret;
    }

    /** The name of the system that has filled something in; the empty text where none has, or the link opens no more. */
    public String getBy() {
        return behind().map(Prefill::getProgramName).orElse("");
    }

    /** Whether somebody may begin with it for an organisation, or else for herself; both where she comes without a link. */
    boolean suits(ApplicantKind applicant) {
        return behind().filter(prefill -> prefill.applicant() != applicant).isEmpty();
    }

    /** What was filled in and does not fit the form of today, as it was called; the empty text where all of it does. */
    public String getLost() {
        return behind().map(lost::of).orElse(List.of()).stream()
                .map(language::of)
                .collect(Collectors.joining(language.say("list.comma")));
    }

    /** The last day on which the link opens. */
    public LocalDate getUntil() {
        return behind().map(Prefill::getLastDay).orElse(LocalDate.EPOCH);
    }

    /** Whether she comes with a link that opens nothing any more. */
    public boolean isOver() {
        return secret != null && behind().isEmpty();
    }
}
