package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.DivisionCode;

/** Gives out case numbers: one series for each county (or higher division) and day, without gaps. */
@ApplicationScoped
class CaseNumbers {
    @Inject
    Rows tables;

    /** The next number; the series is locked until the caller's transaction ends, and given back if it fails. */
    @Transactional(Transactional.TxType.MANDATORY)
    CaseNumber next(DivisionCode division, LocalDate day) {
        var office = new DivisionCode(division.code().substring(0, 6));
        int serial = following(office, day).orElseGet(() -> {
            begin(office, day);
            return following(office, day).orElseThrow();
        });
        return new CaseNumber(office, day, serial);
    }

    private Optional<Integer> following(DivisionCode office, LocalDate day) {
        return tables.changed(
                "update case_serial set last_serial = last_serial + 1 where office = ? and received_on = ?",
                "last_serial",
                Conditions.values(office.code(), day));
    }

    private void begin(DivisionCode office, LocalDate day) {
        tables.change(
                "insert into case_serial (office, received_on, last_serial) values (?, ?, 0) on conflict do nothing",
                Conditions.values(office.code(), day));
    }
}
