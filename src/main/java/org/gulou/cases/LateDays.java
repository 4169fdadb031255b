package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** How far ahead open cases reach: what a calendar that ends too early leaves undecided. */
@ApplicationScoped
public class LateDays {
    @Inject
    Rows tables;

    /** How many open cases are due on {@code day} or later. */
    public long dueFrom(LocalDate day) {
        return tables.read(
                        "select count(*) from case_file where ended is null and due_on >= ?",
                        row -> row.getLong(1),
                        Conditions.values(day))
                .getFirst();
    }
}
