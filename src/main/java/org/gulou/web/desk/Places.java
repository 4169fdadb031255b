package org.gulou.web.desk;

import java.util.List;
import java.util.Optional;
import org.gulou.cases.Batches;
import org.gulou.web.ui.AsTyped;
import org.gulou.web.ui.Posted;

/**
 * The places of a ranking that an official chooses without ticking each, as she typed them: those of a long batch stand on
 * many pages.
 */
public record Places(String first, String last) {
    private static final int MOST = 9_999_999;

    static Places typed(Posted posted) {
        return new Places(posted.text("first").strip(), posted.text("last").strip());
    }

    /** Whether she means none. */
    public boolean isBlank() {
        return first.isEmpty() && last.isEmpty();
    }

    /** Whether what she typed names no places. */
    public boolean isWrong() {
        return !isBlank() && range().isEmpty();
    }

    /** The cases at these places; none where she means none. */
    List<Batches.Ranked> of(Batches.Order order) {
        return range().map(range -> order.part(range.first - 1, range.last - range.first + 1))
                .orElse(List.of());
    }

    private record Range(int first, int last) {}

    private Optional<Range> range() {
        return place(first).flatMap(from -> place(last).filter(to -> from <= to).map(to -> new Range(from, to)));
    }

    private static Optional<Integer> place(String typed) {
        return AsTyped.count(typed, MOST).filter(place -> place > 0);
    }
}
