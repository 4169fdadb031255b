package org.gulou.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.gulou.kernel.CaseNumber;
import org.gulou.workflow.batch.Claim;

/** What one case has of a pot, or waits for. */
@Entity
@Table(name = "pot_share")
class PotShare {
    enum State {
        WAITING,
        HELD,
        USED
    }

    @Id
    private String id;

    @Column(name = "case_number")
    private String caseNumber;

    private String quota;
    private String pot;
    private BigDecimal amount;

    @Enumerated(EnumType.STRING)
    private State state;

    /** Its place in line: places are compared as texts. */
    private String place;

    protected PotShare() {}

    PotShare(CaseNumber number, String pot, Claim claim, State state, String place) {
        this.id = id(number.toString(), claim.quota().id());
        this.caseNumber = number.toString();
        this.quota = claim.quota().id();
        this.pot = pot;
        this.amount = claim.amount();
        this.state = state;
        this.place = place;
    }

    static String id(String number, String quota) {
        return number + "/" + quota;
    }

    /**
     * The place in line: of those filed in a window by their rank, of others, and where nobody ranked them, in the order of
     * filing; the number decides between those of one instant. Windows come in the order in which they opened, which stays
     * when one is extended.
     */
    static String place(CaseFile file, int rank) {
        String filed = "%020d %s".formatted(file.getFiledAt().toEpochMilli(), file.getNumber());
        return file.batch()
                .name()
                .map(opened -> "%s %06d %s".formatted(opened, rank, filed))
                .orElse(filed);
    }

    /** The case has this much of this pot, or waits for it, in the place of what it had or waited for. */
    void moves(String to, State next, BigDecimal now) {
        pot = to;
        becomes(next, now);
    }

    void becomes(State next, BigDecimal now) {
        state = next;
        amount = now;
    }

    String caseNumber() {
        return caseNumber;
    }

    String quota() {
        return quota;
    }

    String pot() {
        return pot;
    }

    BigDecimal amount() {
        return amount;
    }

    State state() {
        return state;
    }

    String place() {
        return place;
    }
}
