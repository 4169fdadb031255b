package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gulou.documents.Issued;
import org.gulou.documents.Vault;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;

/**
 * Takes out of a case all that tells of people. What is left counts in statistics and in the books: which service, which
 * office, when, how it ended, what was charged and paid. The journal keeps that there were acts and looks, and of whom by
 * id, so that its chain stays whole; what was said with them is gone.
 */
@ApplicationScoped
class Erasure {
    /** Tables whose rows of a case go. */
    static final List<String> GONE = List.of(
            "case_revision",
            "case_lane",
            "case_message",
            "case_note",
            "case_label",
            "case_party",
            "case_answer",
            "case_body",
            "case_look",
            "case_follower",
            "case_refund",
            "appointment",
            "appointment_step",
            "case_stranded",
            "desk_pending_move",
            "attendance",
            "consultation",
            "supervision");

    /** What stands instead in columns of rows that stay, by table. */
    static final Map<String, String> EMPTIED = Map.of(
            "case_act", "actor_name = '', given = '{}', filled = null",
            "case_text", "words = ''",
            "case_charge", "waived_why = null, waived_by = null, kept_why = null, kept_by = null",
            "case_payment", "taken_by = null, refund_note = null");

    /** Tables of which everything stays: numbers, sums and counts. */
    static final List<String> KEPT = List.of("window_receipt", "pot_share");

    /** Tables that name a case, or the draft it was filed from, under another name; their rows go. */
    static final List<String> LINKS = List.of("case_link", "case_renewal");

    /** What the case itself comes to: nobody can open it any more, not by its code either. */
    private static final String FORGOTTEN = "version = version + 1, query_code = ?, person = null, organisation = null,"
            + " agent = null, represented = false, applicant_name = '', contact_phone = '', subject = null, answers = '{}', record = '{}', pending = null,"
            + " bodies = '{}', claimed_by = null, claimed_name = null, claimed_at = null, expired_on = ?";

    @Inject
    Rows rows;

    @Inject
    Issued issued;

    @Inject
    Vault vault;

    @Inject
    Journal journal;

    @Inject
    Event<CaseExpired> expired;

    @Inject
    Clock clock;

    /**
     * @param draft from which the case was filed
     * @param whole whether nothing of the case itself shall be left; a certificate that stays keeps the row that counts
     */
    @Transactional(TxType.MANDATORY)
    void erase(CaseNumber number, String draft, boolean whole, LocalDate today) {
        Conditions ofCase = Conditions.values(number.toString());
        expired.fire(new CaseExpired(number, draft));
        Set<String> stay = issued.delete(number.toString());
        vault.of(number.toString()).stream()
                .filter(stored -> !stay.contains(stored.id()))
                .forEach(stored -> vault.delete(stored.id()));
        GONE.forEach(table -> delete(table, "case_number", ofCase));
        delete("case_link", "number", ofCase);
        delete("case_link", "arose_from", ofCase);
        delete("case_renewal", "draft", Conditions.values(draft));
        journal.erase(new Actor.Portal(), number.toString(), "retention", clock.instant());
        if (whole && stay.isEmpty()) {
            EMPTIED.keySet().forEach(table -> delete(table, "case_number", ofCase));
            delete("case_file", "number", ofCase);
        } else {
            EMPTIED.forEach((table, empty) ->
                    rows.change("update " + table + " set " + empty + " where case_number = ?", ofCase));
            rows.change(
                    "update case_file set " + FORGOTTEN + " where number = ?",
                    Conditions.values(Codes.queryCode(), today, number.toString()));
        }
    }

    private void delete(String table, String column, Conditions ofCase) {
        rows.change("delete from " + table + " where " + column + " = ?", ofCase);
    }
}
