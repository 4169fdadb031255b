package org.gulou.cases.fees;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Money for a case: asked for online, or taken at the window. Its id is the key by which a provider knows the order. */
@Entity
@Table(name = "case_payment")
public class Payment {
    /** Where it is paid. */
    public enum Way {
        WINDOW,
        ONLINE
    }

    /** How far it has come. */
    public enum State {
        /** The payer was sent to the provider. */
        STARTED,
        FAILED,
        PAID,
        /** It came although nothing was owed any more: to be given back. */
        TO_REFUND,
        REFUNDED,
        /** It came although nothing was owed any more, and is not given back all the same. */
        KEPT
    }

    @Id
    private String id;

    @Column(name = "case_number")
    private String caseNumber;

    @Enumerated(EnumType.STRING)
    private Way way;

    @Enumerated(EnumType.STRING)
    private State state;

    private BigDecimal amount;

    /** The charges that it pays, as {@code <id>=<sum>} parted by blanks. */
    private String covers;

    /** The number of the receipt at the window, or the provider's own number. */
    private @Nullable String receipt;

    @Column(name = "taken_by")
    private @Nullable String takenBy;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "paid_at")
    private @Nullable Instant paidAt;

    @Column(name = "refund_note")
    private @Nullable String refundNote;

    protected Payment() {}

    private Payment(String id, String caseNumber, Way way, Map<String, BigDecimal> covers, Instant at) {
        this.id = id;
        this.caseNumber = caseNumber;
        this.way = way;
        this.state = State.STARTED;
        this.amount = covers.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        this.covers = covers.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue().toPlainString())
                .collect(Collectors.joining(" "));
        this.startedAt = at;
    }

    static Payment online(String id, String caseNumber, Map<String, BigDecimal> covers, Instant at) {
        return new Payment(id, caseNumber, Way.ONLINE, covers, at);
    }

    static Payment atWindow(String id, String caseNumber, Map<String, BigDecimal> covers, Instant at) {
        return new Payment(id, caseNumber, Way.WINDOW, covers, at);
    }

    void paid(String number, String clerk, Instant at) {
        state = State.PAID;
        receipt = number;
        takenBy = clerk.isEmpty() ? null : clerk;
        paidAt = at;
    }

    void failed() {
        state = State.FAILED;
    }

    void cameTooLate(String number, Instant at) {
        state = State.TO_REFUND;
        receipt = number;
        paidAt = at;
    }

    void givenBack(String note) {
        state = State.REFUNDED;
        refundNote = note;
    }

    void kept(String why) {
        state = State.KEPT;
        refundNote = why;
    }

    public String getId() {
        return id;
    }

    public String caseNumber() {
        return caseNumber;
    }

    public Way way() {
        return way;
    }

    public State state() {
        return state;
    }

    public BigDecimal amount() {
        return amount;
    }

    /** How much of it is for each charge, by the charge's id. */
    public Map<String, BigDecimal> covers() {
        var sums = new LinkedHashMap<String, BigDecimal>();
        for (String part : covers.split(" ", -1)) {
            int equals = part.indexOf('=');
            sums.put(part.substring(0, equals), new BigDecimal(part.substring(equals + 1)));
        }
        return sums;
    }

    /** The number of the receipt, or of the provider; empty until it is paid. */
    public Optional<String> receipt() {
        return Optional.ofNullable(receipt);
    }

    /** The name of the clerk who took it at the window. */
    public Optional<String> takenBy() {
        return Optional.ofNullable(takenBy);
    }

    public Optional<Instant> paidAt() {
        return Optional.ofNullable(paidAt);
    }

    /** The receipt with which it went back, or why it does not. */
    public Optional<String> refundNote() {
        return Optional.ofNullable(refundNote);
    }
}
