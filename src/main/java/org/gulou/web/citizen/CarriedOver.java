package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.catalog.ServiceVersion;
import org.gulou.catalog.prospects.Survey;
import org.gulou.forms.Answers;
import org.gulou.identity.CurrentUser;
import org.gulou.identity.Person;
import org.gulou.intake.Draft;
import org.gulou.intake.Drafts;
import org.gulou.intake.Owner;
import org.gulou.intake.Visitor;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/**
 * What she answered to learn whether she can get a service, where its form asks the same: shown before she begins, and
 * entered with her consent alone. It fills in fields and settles no page, so she sees each answer once more.
 */
@Named
@RequestScoped
public class CarriedOver {
    static final String FIELD = "carry";

    @Inject
    @Param(pathIndex = 0)
    @Nullable
    String offer;

    @Inject
    Published published;

    @Inject
    ToldSoFar soFar;

    @Inject
    Drafts drafts;

    @Inject
    CurrentUser user;

    @Inject
    Language language;

    private final Once<Optional<Survey>> survey = new Once<>();

    private Optional<Survey> survey() {
        return survey.get(() -> Optional.ofNullable(offer)
                .flatMap(published.catalogue()::offer)
                .filter(chosen -> chosen.variant().equals(ServiceVersion.FIRST))
                .map(Offer::service)
                .map(service -> soFar.survey(Optional.of(service), soFar.told())));
    }

    /** What would be entered. */
    public List<HerProspects.Line> getLines() {
        return survey().map(Survey::carried).orElse(List.of()).stream()
                .map(line -> new HerProspects.Line(line.key(), language.of(line.label()), language.of(line.shown())))
                .toList();
    }

    /** Enters it where nothing is answered or continued yet. */
    void into(Draft draft) {
        Map<String, List<String>> told = survey().map(Survey::answers).orElse(Map.of());
        var visitor = new Visitor(
                user.person().map(Person::getId),
                draft.owner() instanceof Owner.Guest guest ? Optional.of(guest.code()) : Optional.empty());
        drafts.change(draft.getId(), visitor, (journey, answers) -> entered(answers, told));
    }

    /** What was left blank on a page that she continued stays blank: nobody would show it to her again. */
    static Answers entered(Answers before, Map<String, List<String>> told) {
        Answers after = before;
        for (var answer : told.entrySet()) {
            String path = answer.getKey();
            boolean open = before.at(path).isEmpty() && !before.settled().contains(path);
            after = open ? after.with(path, answer.getValue()) : after;
        }
        return after;
    }
}
