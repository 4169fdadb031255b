package org.gulou.cases.appointments;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.cases.Conditions;
import org.gulou.cases.Rows;
import org.gulou.cases.appointments.times.Opening;

/**
 * The seats of a timetable, of which each is given away once: the primary key of the table says so, whatever two
 * transactions see of each other.
 */
@ApplicationScoped
class Seats {
    /** The key is there already; the databases wait for the other transaction first, H2 not for ever. */
    private static final Set<String> RACED = Set.of("23505", "40001", "40P01", "HYT00");

    private record Taken(LocalDateTime at, int seat) {}

    @Inject
    Rows rows;

    /**
     * Takes a seat in each of these steps, which follow one another.
     *
     * @return whether there was one in each; otherwise nothing was taken
     * @throws SeatRaced if another transaction took a seat at the same moment; this one is lost then
     */
    @Transactional(MANDATORY)
    boolean take(Appointment of, Opening opening) {
        String timetable = opening.timetable();
        List<Opening.Step> steps = opening.steps();
        Map<LocalDateTime, Set<Integer>> taken = taken(of.body(), timetable, steps);
        var values = new ArrayList<Object>();
        for (Opening.Step step : steps) {
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
        insert(values, steps.size());
        return true;
    }

    private void insert(List<Object> values, int steps) {
        try {
            rows.change(
                    "insert into appointment_step (body, timetable, starts_at, seat, appointment, case_number) values "
                            + String.join(", ", Collections.nCopies(steps, "(?, ?, ?, ?, ?, ?)")),
                    new Conditions("", values));
        } catch (IllegalStateException failed) {
            if (failed.getCause() instanceof SQLException sql && RACED.contains(sql.getSQLState())) {
                throw new SeatRaced(failed);
            }
            throw failed;
        }
    }

    /** Gives back what an appointment holds. */
    @Transactional(MANDATORY)
    void release(Appointment of) {
        rows.change("delete from appointment_step where appointment = ?", Conditions.values(of.getId()));
    }

    private Map<LocalDateTime, Set<Integer>> taken(String body, String timetable, List<Opening.Step> steps) {
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
