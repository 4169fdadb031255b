package org.gulou.api;

import java.time.Instant;
import java.util.Optional;
import org.gulou.cases.OfficeCases;
import org.gulou.workflow.Word;

/**
 * A case in a list.
 *
 * @param ended how it ended, such as {@code granted}; absent while it is open
 * @param stateSince when it came into its state
 */
record CaseLine(
        String number,
        String service,
        int version,
        String applicant,
        String state,
        Optional<String> ended,
        Instant filedAt,
        Instant stateSince) {
    static CaseLine of(OfficeCases.Filed filed) {
        return new CaseLine(
                filed.number(),
                filed.service(),
                filed.version(),
                filed.applicant(),
                filed.state(),
                filed.ended().map(Word::of),
                filed.filedAt(),
                filed.enteredAt());
    }
}
