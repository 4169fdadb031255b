package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.gulou.cases.PotsLeft;
import org.gulou.catalog.Published;
import org.gulou.kernel.Money;
import org.gulou.web.ui.Language;
import org.omnifaces.cdi.Param;

/** How much of what is counted, such as the money of a year, is left where she is about to apply. */
@Named
@RequestScoped
public class PotsNote {
    @Inject
    @Param(pathIndex = 0)
    String offer;

    @Inject
    Published published;

    @Inject
    PotsLeft pots;

    @Inject
    Language language;

    /**
     * One of them, in words.
     *
     * @param gone whether nothing is left
     * @param line how many cases wait for it; the empty text for none
     */
    public record Row(String words, boolean gone, String line) {}

    public List<Row> getRows() {
        return Optional.ofNullable(offer).flatMap(published.catalogue()::offer).stream()
                .flatMap(chosen -> pots.of(chosen).stream())
                .map(this::row)
                .toList();
    }

    private Row row(PotsLeft.Left pot) {
        String title = language.of(pot.title());
        String size = Money.counted(pot.size());
        return new Row(
                pot.isEmpty()
                        ? language.say("pot.gone", title, size)
                        : language.say("pot.left", title, size, Money.counted(pot.left())),
                pot.isEmpty(),
                pot.waiting() == 0 ? "" : language.say("pot.line", pot.waiting()));
    }
}
