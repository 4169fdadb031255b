package org.gulou.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;

/** A list of codes. A code is closed by date, never deleted, and never used again for another meaning. */
public record Vocabulary(String id, LocalizedText title, List<Term> terms) {
    /**
     * One code.
     *
     * @param code that of the standard behind it; the empty text where there is none
     * @param exclusive chosen alone ("none of these")
     * @param asks the item that asks for the particulars ("other: …")
     * @param attributes what rules may read of it, such as {@code school.stage}
     */
    public record Term(
            String id,
            LocalizedText title,
            LocalizedText hint,
            String code,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            boolean exclusive,
            Optional<String> asks,
            Map<String, Value> attributes) {
        public boolean offeredOn(LocalDate day) {
            return from.stream().noneMatch(day::isBefore) && until.stream().noneMatch(day::isAfter);
        }
    }

    public Vocabulary {
        terms = List.copyOf(terms);
    }

    public Optional<Term> term(String termId) {
        return terms.stream().filter(term -> term.id().equals(termId)).findFirst();
    }
}
