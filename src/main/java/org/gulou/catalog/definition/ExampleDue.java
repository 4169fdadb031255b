package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.List;
import java.util.Optional;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Written;
import org.gulou.workflow.Clock;
import org.gulou.workflow.clock.ClockLedger;

/** Whether the clocks of a case are due when its story says: on a day, or to the minute for one of hours and minutes. */
record ExampleDue(ExampleCase file, Mistakes mistakes) {
    private static final char OF_A_MOMENT = 'T';

    void compare(Node.Fields due) {
        due.fields().keySet().forEach(clock -> compare(due, clock));
    }

    private void compare(Node.Fields due, String clock) {
        List<String> known = file.workflow().clocks().stream().map(Clock::id).toList();
        if (!known.contains(clock)) {
            mistakes.unknown(new Written(clock, due.keyPlace(clock)), say("clock"), known);
            return;
        }
        String told = due.stringOrEmpty(clock);
        Optional<String> is = file.workflow().ledgers(file.situation()).stream()
                .filter(ledger -> ledger.clock().equals(clock))
                .findFirst()
                .map(ledger -> when(ledger, told.indexOf(OF_A_MOMENT) >= 0));
        if (!is.equals(Optional.of(told))) {
            mistakes.at(
                    due.keyPlace(clock),
                    is.map(day -> say("The clock '{clock}' is due {day}.", clock, day))
                            .orElse(say("The clock '{clock}' is not running.", clock)));
        }
    }

    private String when(ClockLedger ledger, boolean moment) {
        return moment
                ? OfficeTime.clock(ledger.due(file.now())).toString()
                : ledger.dueDay(file.now()).toString();
    }
}
