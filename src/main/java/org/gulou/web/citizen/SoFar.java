package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gulou.catalog.Guide;
import org.gulou.catalog.Published;
import org.gulou.forms.Eligibility.Finding;
import org.gulou.forms.Eligibility.Outcome;
import org.gulou.forms.Journey;
import org.gulou.intake.Application;
import org.gulou.kernel.Money;
import org.gulou.web.ui.Language;

/**
 * What the answers come to while she is still answering: the fee, as soon as it is known, and conditions that are surely not
 * met. Neither keeps her from going on; what does is told by the page itself.
 */
@Named
@RequestScoped
public class SoFar {
    @Inject
    Language language;

    @Inject
    Published published;

    private List<Guide.Condition> conditions = List.of();
    private Optional<BigDecimal> total = Optional.empty();
    private List<String> unmet = List.of();

    void show(Application application) {
        Journey journey = application.journey();
        conditions = application.version().guide().conditions();
        total = journey.fees().total().filter(sum -> sum.signum() > 0);
        unmet = journey.eligibility().findings().stream()
                .filter(finding -> !finding.binding() && finding.outcome() == Outcome.NO)
                .map(finding -> language.of(finding.otherwise().or(finding.words())))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    /** What is to be paid; the empty text while that is not known, and where nothing is. */
    public String getFee() {
        return total.map(sum -> language.of(Money.words(sum, "CNY"))).orElse("");
    }

    /** What those who do not meet a condition may want, as links; none where the service names nothing. */
    public List<ServicePage.Variant> instead(Finding finding) {
        return conditions.stream()
                .filter(condition -> finding.isOf(condition.id()))
                .flatMap(condition -> condition.instead().stream())
                .flatMap(instead -> published.catalogue().service(instead.service()).stream()
                        .flatMap(service -> service.variant(instead.variant()).stream()))
                .map(other -> new ServicePage.Variant(language.of(other.guide().title()), ServicePage.address(other)))
                .toList();
    }

    /** What people read of the conditions. */
    public List<String> getUnmet() {
        return unmet;
    }
}
