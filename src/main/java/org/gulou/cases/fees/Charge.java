package org.gulou.cases.fees;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.gulou.forms.FeeLine;
import org.gulou.kernel.Actor;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;
import org.jspecify.annotations.Nullable;

/** A line of the fee of one case: what is charged for, how much, and how much of it has been paid or given back. */
@Entity
@Table(name = "case_charge")
public class Charge {
    /** How far a line has come. */
    public enum State {
        DUE,
        WAIVED,
        PAID,
        REFUNDED,
        /** Nothing is charged for it: a correction freed the applicant of it before she paid, or it came to nothing. */
        FREED
    }

    static final String AT_SUBMIT = "submit";
    private static final String BEFORE = "before ";

    private static final int LONGEST_TITLE = 500;

    @Id
    private String id;

    @Column(name = "case_number")
    private String caseNumber;

    private int seq;
    private String line;

    @Column(name = "title_zh")
    private String titleZh;

    @Column(name = "title_en")
    private String titleEn;

    private String due;
    private @Nullable BigDecimal amount;
    private BigDecimal paid = BigDecimal.ZERO;
    private BigDecimal refunded = BigDecimal.ZERO;

    /** How much of what was rightly charged was given back out of kindness: it is not asked for again. */
    private BigDecimal forgiven = BigDecimal.ZERO;

    @Column(name = "added_with")
    private int addedWith;

    @Column(name = "changed_with")
    private int changedWith;

    private boolean freed;

    /** Whether an official said how much it is, because the answers do not. */
    private boolean fixed;

    @Column(name = "waived_why")
    private @Nullable String waivedWhy;

    @Column(name = "waived_by")
    private @Nullable String waivedBy;

    @Column(name = "waived_at")
    private @Nullable Instant waivedAt;

    /** How much of what was paid is not given back, as an official decided. */
    private BigDecimal kept = BigDecimal.ZERO;

    @Column(name = "kept_why")
    private @Nullable String keptWhy;

    @Column(name = "kept_by")
    private @Nullable String keptBy;

    protected Charge() {}

    Charge(String id, String caseNumber, int seq, FeeLine line, int revision) {
        this.id = id;
        this.caseNumber = caseNumber;
        this.seq = seq;
        this.line = line.id();
        this.titleZh = title(line, "zh");
        this.titleEn = title(line, "en");
        this.due = line.due();
        this.addedWith = revision;
        this.changedWith = revision;
        this.amount = amount(line);
    }

    /** The title, which answers may make longer than the column. */
    private static String title(FeeLine line, String language) {
        String title = line.title().in(language);
        return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE - 1) + "…" : title;
    }

    private static @Nullable BigDecimal amount(FeeLine line) {
        return line.amount() instanceof Value.Num(BigDecimal number) ? number.max(BigDecimal.ZERO) : null;
    }

    /**
     * Takes the amount over, and what it is called, that the answers of a correction lead to. What an official fixed stays
     * while they say no more than before.
     */
    void correct(FeeLine corrected, int revision) {
        titleZh = title(corrected, "zh");
        titleEn = title(corrected, "en");
        BigDecimal said = amount(corrected);
        fixed = fixed && said == null;
        BigDecimal now = fixed ? amount : said;
        boolean same = amount == null ? now == null : now != null && now.compareTo(amount) == 0;
        if (freed || !same) {
            amount = now;
            freed = false;
            changedWith = revision;
        }
    }

    /** The answers of a correction do not lead to this line any more. */
    void free(int revision) {
        if (!freed) {
            freed = true;
            changedWith = revision;
        }
    }

    /** Sets an amount that nobody knew when the case was filed. */
    void fix(BigDecimal known) {
        amount = known;
        fixed = true;
    }

    void waive(String why, Actor by, Instant at) {
        waivedWhy = why;
        waivedBy = by.name();
        waivedAt = at;
    }

    void pay(BigDecimal sum) {
        paid = paid.add(sum);
    }

    /**
     * Gives back first what was paid for nothing: where the fee rises again, or the case that ended so is decided otherwise,
     * that is owed again.
     *
     * @param inVain whether the case ended without what was applied for
     */
    void refund(BigDecimal sum, boolean inVain) {
        forgiven = forgiven.add(sum.subtract(inVain ? paid : overpaid()).max(BigDecimal.ZERO));
        paid = paid.subtract(sum);
        refunded = refunded.add(sum);
        kept = kept.min(paid);
    }

    /** Nothing more of it is given back, for this reason. */
    void keep(BigDecimal sum, String why, Actor by) {
        kept = kept.add(sum);
        keptWhy = why;
        keptBy = by.name();
    }

    public String getId() {
        return id;
    }

    /** The id of the fee line, with the key of the element where the line is one per element. */
    public String line() {
        return line;
    }

    public LocalizedText title() {
        return LocalizedText.of(titleZh, titleEn);
    }

    /** How much it is; empty while nobody can say. */
    public Optional<BigDecimal> amount() {
        return Optional.ofNullable(amount);
    }

    public BigDecimal paid() {
        return paid;
    }

    public BigDecimal refunded() {
        return refunded;
    }

    /** What is charged now: nothing of a line that was freed, of one that was waived no more than was paid. */
    BigDecimal charged() {
        if (freed) {
            return BigDecimal.ZERO;
        }
        BigDecimal known = amount == null ? BigDecimal.ZERO : amount;
        return waivedAt == null ? known : known.min(paid);
    }

    /** Still to be paid. What was given back although it was charged is not asked for again. */
    public BigDecimal owed() {
        return charged().subtract(paid).subtract(forgiven).max(BigDecimal.ZERO);
    }

    /** Paid, but not charged any more. */
    public BigDecimal overpaid() {
        return paid.subtract(charged()).max(BigDecimal.ZERO);
    }

    /**
     * Paid for nothing, and nobody has decided yet whether it goes back.
     *
     * @param inVain whether the case ended without what was applied for
     */
    public BigDecimal undecided(boolean inVain) {
        return (inVain ? paid : overpaid()).subtract(kept).max(BigDecimal.ZERO);
    }

    /** How much of it is not given back; what is charged and was paid for good reason is not meant. */
    public BigDecimal kept() {
        return kept;
    }

    public Optional<String> keptWhy() {
        return Optional.ofNullable(keptWhy);
    }

    /** Whether somebody has to say how much it is. */
    public boolean isOpen() {
        return amount == null && !freed && waivedAt == null;
    }

    /** Whether it came to nothing from the beginning, so that nobody needs to see it. */
    public boolean isNothing() {
        return amount != null && amount.signum() == 0 && paid.signum() == 0 && refunded.signum() == 0 && !freed;
    }

    public State state() {
        if (isOpen() || owed().signum() > 0) {
            return State.DUE;
        }
        if (paid.signum() > 0) {
            return isWaivedInPart() ? State.WAIVED : State.PAID;
        }
        if (refunded.signum() > 0) {
            return State.REFUNDED;
        }
        return waivedAt == null ? State.FREED : State.WAIVED;
    }

    /** Whether less was paid than it was when the rest was waived. */
    private boolean isWaivedInPart() {
        return waivedAt != null && (amount == null || paid.compareTo(amount) < 0);
    }

    /** Whether it is due as soon as the case is filed. */
    public boolean isDueAtFiling() {
        return due.equals(AT_SUBMIT);
    }

    /** Whether it must be paid before a move; one that is due with the filing, before the case is taken on at all. */
    public boolean isDueBefore(String move, boolean takesOn) {
        return isDueAtFiling() ? takesOn : due.equals(BEFORE + move);
    }

    /** The revision of the case that changed it last; 1 is the filing. */
    public int changedWith() {
        return changedWith;
    }

    /** Whether a correction added it. */
    public boolean isAdded() {
        return addedWith > 1;
    }

    public boolean isFreed() {
        return freed;
    }

    public Optional<String> waivedWhy() {
        return Optional.ofNullable(waivedWhy);
    }

    String caseNumber() {
        return caseNumber;
    }

    int seq() {
        return seq;
    }
}
