package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gulou.forms.Eligibility.Outcome;
import org.gulou.forms.Journey;
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

    private Optional<BigDecimal> total = Optional.empty();
    private List<String> unmet = List.of();

    void show(Journey journey) {
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

    /** What people read of the conditions. */
    public List<String> getUnmet() {
        return unmet;
    }
}
