package org.gulou.web.ui;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gulou.cases.Proceeding;
import org.gulou.cases.fees.Account;
import org.gulou.cases.fees.Charge;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Money;

/**
 * A line of a case's fee, as both sides see it.
 *
 * @param amount in yuan; the empty text while nobody can say
 * @param state the word of the {@link Charge.State}, or {@code ENDED} where the case ended before it was paid,
 *     {@code LATER} where it is not asked for yet, {@code REST_WAIVED} where part was paid before the rest was waived
 * @param changed what the newest correction did to it: {@code added}, {@code changed}, {@code freed} or the empty text
 * @param why the reason why it was waived
 * @param back how much was given back; the empty text if nothing
 * @param over how much of what was paid is not charged any more and could go back; the empty text if nothing
 * @param paid how much was paid; the empty text if nothing
 * @param undecided how much was paid for nothing, of which the office has still to say whether it goes back
 * @param kept how much of that is not given back, as it said
 * @param keptWhy why not
 */
public record FeeRow(
        String id,
        LocalizedText title,
        String amount,
        String state,
        String changed,
        String why,
        String back,
        String over,
        String paid,
        String undecided,
        String kept,
        String keptWhy) {
    private static final String LATER = "LATER";

    public static List<FeeRow> of(Proceeding proceeding) {
        return proceeding.account().charges().stream()
                .filter(charge -> !charge.isNothing())
                .map(charge -> of(charge, proceeding))
                .toList();
    }

    private static FeeRow of(Charge charge, Proceeding proceeding) {
        return new FeeRow(
                charge.getId(),
                charge.title(),
                charge.amount().map(Money::grouped).orElse(""),
                state(charge, proceeding),
                changed(charge, proceeding.file().revision()),
                charge.waivedWhy().orElse(""),
                sum(charge.refunded()),
                sum(charge.undecided(false)),
                sum(charge.paid()),
                sum(proceeding.undecided(charge)),
                sum(charge.kept()),
                charge.keptWhy().orElse(""));
    }

    private static String state(Charge charge, Proceeding proceeding) {
        Charge.State state = Account.state(charge, proceeding.isForNothing());
        if (state == Charge.State.DUE && proceeding.isForNothing()) {
            return "ENDED";
        }
        if (state == Charge.State.WAIVED && charge.paid().signum() > 0) {
            return "REST_WAIVED";
        }
        return state == Charge.State.DUE && later(charge, proceeding) ? LATER : state.name();
    }

    /** Whether it is owed, but not asked for before the case has gone further. */
    private static boolean later(Charge charge, Proceeding proceeding) {
        return charge.owed().signum() > 0 && !proceeding.asked().contains(charge);
    }

    private static String changed(Charge charge, int revision) {
        if (revision == 1 || charge.changedWith() != revision) {
            return "";
        }
        if (charge.isFreed()) {
            return "freed";
        }
        return charge.isAdded() ? "added" : "changed";
    }

    private static String sum(BigDecimal sum) {
        return Optional.of(sum)
                .filter(some -> some.signum() > 0)
                .map(Money::grouped)
                .orElse("");
    }

    /** Whether somebody has to say how much it is. */
    public boolean isOpen() {
        return amount.isEmpty() && isDue();
    }

    /** Whether it has still to be paid, now or later. */
    public boolean isDue() {
        return state.equals(Charge.State.DUE.name()) || state.equals(LATER);
    }

    /** How its state looks: as a warning only where something is asked of the one who pays. */
    public String getLook() {
        if (state.equals(LATER)) {
            return "";
        }
        return isDue() ? "warn" : "ok";
    }

    /** Whether some of it could go back. */
    public boolean isReturnable() {
        return !paid.isEmpty();
    }
}
