package org.gulou.cases.appointments;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.cases.Conditions;
import org.gulou.cases.Rows;

/**
 * The seats of a timetable, of which each is given away once: the primary key of the table says so, whatever two
 * transactions see of each other.
 */
@ApplicationScoped
class Seats {
    /**
     * Five minutes of a timetable.
     *
     * @param seats how many people can be there at once
     */
    record Step(LocalDateTime at, int seats) {}

    private record Taken(LocalDateTime at, int seat) {}

    @Inject
    Rows rows;

    /**
     * Takes a seat in each of these steps, which follow one another.
     *
     * @return whether there was one in each; otherwise nothing was taken
     * @throws IllegalStateException if another transaction took a seat at the same moment; this one is lost then
     */
    @Transactional(MANDATORY)
    boolean take(Appointment of, String timetable, List<Step> steps) {
        Map<LocalDateTime, Set<Integer>> taken = taken(of.body(), timetable, steps);
        var values = new ArrayList<Object>();
        for (Step step : steps) {
            Set<Integer> gone = taken.getOrDefault(step.at(), Set.of());
            if (gone.size() >= step.seats()) {
                return false;
            }
            int seat = 1;
            while (gone.contains(seat)) {
                seat++;
            }
            values.addAll(List.of(of.body(), timetable, step.at(), seat, of.getId(), of.caseNumber()));
        }
        rows.change(
                "insert into appointment_step (body, timetable, starts_at, seat, appointment, case_number) values "
                        + steps.stream().map(step -> "(?, ?, ?, ?, ?, ?)").collect(Collectors.joining(", ")),
                new Conditions("", values));
        return true;
    }

    /** Gives back what an appointment holds. */
    @Transactional(MANDATORY)
    void release(Appointment of) {
        rows.change("delete from appointment_step where appointment = ?", Conditions.values(of.getId()));
    }

    private Map<LocalDateTime, Set<Integer>> taken(String body, String timetable, List<Step> steps) {
        return rows
                .read(
                        "select starts_at, seat from appointment_step where body = ? and timetable = ? and starts_at between"
                                + " ? and ?",
                        row -> new Taken(row.getObject(1, LocalDateTime.class), row.getInt(2)),
                        Conditions.values(
                                body,
                                timetable,
                                steps.getFirst().at(),
                                steps.getLast().at()))
                .stream()
                .collect(Collectors.groupingBy(
                        Taken::at, Collectors.mapping(Taken::seat, Collectors.toCollection(HashSet::new))));
    }
}
