package org.gulou.bench;

import java.time.LocalDate;
import java.util.Set;
import org.gulou.kernel.WorkingCalendar;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the due date of a case costs: a queue page asks for one a row. */
@State(Scope.Benchmark)
@Warmup(iterations = 3, time = 1)
public class Days {

    private final LocalDate received = LocalDate.of(2026, 9, 21);
    private final WorkingCalendar calendar = new WorkingCalendar(
            Set.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 2)), Set.of(LocalDate.of(2026, 10, 10)), 2026);

    @Benchmark
    public LocalDate twentyWorkingDays() {
        return calendar.plus(received, 20);
    }
}
