package org.gulou.catalog.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Offer;
import org.gulou.kernel.Problem;

/**
 * Figures that rules read and that are set, but not for today yet: until then whatever hangs on them is not known. Whoever
 * publishes from a later day may mean it so, which is why it is a warning, and apart from what is wrong on any day.
 */
public final class FiguresAhead {
    private FiguresAhead() {}

    /** What is read in {@code folder}, of which {@code catalogue} was made, and has no value on {@code today}. */
    public static List<Problem> in(Folder folder, Catalogue catalogue, LocalDate today) {
        Map<String, List<Offer>> offers = catalogue.offers().stream().collect(Collectors.groupingBy(Offer::service));
        var mistakes = new Mistakes();
        var use = new FigureUse(catalogue.parameters(), offers, Optional.of(today), mistakes);
        Layout.services(folder)
                .forEach((path, files) -> use.in(files, path, path.substring(path.lastIndexOf('/') + 1)));
        return mistakes.warnings();
    }
}
