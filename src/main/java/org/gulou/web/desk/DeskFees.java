package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.PersistenceException;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gulou.cases.Cashier;
import org.gulou.cases.Cashier.Outcome;
import org.gulou.cases.Refunds;
import org.gulou.cases.fees.Accounts;
import org.gulou.cases.fees.Payment;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.Money;
import org.gulou.web.ui.AsTyped;
import org.gulou.web.ui.FeeRow;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.jspecify.annotations.Nullable;

/** The fee on the page of a case: what is owed, what came, and what an official does about it. */
@Named
@RequestScoped
public class DeskFees {
    /** How many figures a sum may have before its point. */
    private static final int MOST_FIGURES = 12;

    private static final int LONGEST_RECEIPT = 80;
    private static final int LONGEST_NOTE = 2000;

    @Inject
    QueueTrail trail;

    @Inject
    HttpServletRequest request;

    @Inject
    DeskCase page;

    @Inject
    Cashier cashier;

    @Inject
    Refunds refunds;

    @Inject
    Accounts accounts;

    @Inject
    CurrentUser user;

    @Inject
    Language language;

    private String wrong = "";

    /** Carries out what was posted to this part of the page. */
    public void act() {
        Posted posted = Posted.of(request);
        String wish = posted.text("do");
        if (page.found().isPresent() && request.getMethod().equals("POST") && wish.startsWith("fee-")) {
            Optional<Outcome> came = done(wish, posted);
            came.ifPresent(this::tell);
            if (came.isEmpty()) {
                Reply.unprocessable();
            }
        }
    }

    /** Empty where something typed is wrong, which is then told. */
    private Optional<Outcome> done(String wish, Posted posted) {
        CaseNumber number = page.proceeding().file().number();
        String line = posted.text("line");
        String note = posted.text("note");
        return switch (wish) {
            case "fee-take" ->
                receipt(posted)
                        .flatMap(receipt ->
                                sum(posted).map(sum -> take(number, new HashSet<>(posted.all("line")), sum, receipt)));
            case "fee-waive" -> noted(note).map(why -> cashier.waive(number, user.official(), line, why));
            case "fee-fix" -> sum(posted).map(sum -> cashier.fix(number, user.official(), line, sum));
            case "fee-refund" ->
                receipt(posted)
                        .flatMap(receipt ->
                                sum(posted).map(sum -> refunds.refund(number, user.official(), line, sum, receipt)));
            case "fee-keep" -> noted(note).map(why -> refunds.keep(number, user.official(), line, why));
            case "fee-back" ->
                receipt(posted)
                        .map(receipt -> refunds.giveBack(number, user.official(), posted.text("payment"), receipt));
            case "fee-keep-payment" ->
                noted(note).map(why -> refunds.keepPayment(number, user.official(), posted.text("payment"), why));
            default -> Optional.empty();
        };
    }

    private Outcome take(CaseNumber number, Set<String> lines, BigDecimal sum, String receipt) {
        try {
            return cashier.take(number, user.official(), lines, sum, receipt);
        } catch (PersistenceException raced) {
            return cashier.take(number, user.official(), lines, sum, receipt);
        }
    }

    private Optional<String> receipt(Posted posted) {
        String receipt = posted.text("receipt");
        if (receipt.isEmpty() || receipt.length() > LONGEST_RECEIPT) {
            wrong = language.say("desk.fee.wrong.receipt", LONGEST_RECEIPT);
            return Optional.empty();
        }
        return Optional.of(receipt);
    }

    private Optional<BigDecimal> sum(Posted posted) {
        Optional<BigDecimal> sum =
                AsTyped.yuan(posted.text("sum")).filter(typed -> typed.precision() - typed.scale() <= MOST_FIGURES);
        if (sum.isEmpty()) {
            wrong = language.say("desk.fee.wrong.sum");
        }
        return sum;
    }

    private Optional<String> noted(String note) {
        if (note.isEmpty() || note.length() > LONGEST_NOTE) {
            wrong = language.say("desk.fee.wrong.note");
            return Optional.empty();
        }
        return Optional.of(note);
    }

    private void tell(Outcome outcome) {
        switch (outcome) {
            case Outcome.Done done ->
                Reply.redirect(trail.to(page.proceeding().file().number()) + "#fees");
            case Outcome.OtherSum(BigDecimal owed) -> refuse("desk.fee.wrong.other", Money.grouped(owed));
            case Outcome.NotOfThis(BigDecimal paid) -> refuse("desk.fee.wrong.back", Money.grouped(paid));
            case Outcome.SameReceipt(String number)
            when number.equals(page.proceeding().file().getNumber()) -> refuse("desk.fee.wrong.same");
            case Outcome.SameReceipt(String number) -> refuse("desk.fee.wrong.receipt.other", number);
            case Outcome.NotYours notYours -> refuse("desk.fee.wrong.not-yours");
            case Outcome.NotNow notNow -> refuse("desk.fee.wrong.gone");
        }
    }

    private void refuse(String key, Object... arguments) {
        wrong = language.say(key, arguments);
        Reply.unprocessable();
    }

    /** Whether whoever looks may take the fee and give it back. */
    public boolean isMine() {
        return page.proceeding().takesFee(user.official());
    }

    public String getWrong() {
        return wrong;
    }

    public List<FeeRow> getRows() {
        return FeeRow.of(page.proceeding());
    }

    /** In yuan; the empty text if nothing is owed. */
    public String getOwed() {
        BigDecimal owed = page.proceeding().owed();
        return owed.signum() > 0 ? Money.grouped(owed) : "";
    }

    /** The payments that came, the newest first. */
    public List<Payment> getPayments() {
        return accounts.payments(page.proceeding().file().getNumber()).stream()
                .filter(payment -> payment.paidAt().isPresent())
                .toList();
    }

    /** Whether this button was pressed, for this line or payment where it is meant for one, and was refused. */
    public boolean refused(String button, String one) {
        Posted posted = Posted.of(request);
        return !wrong.isEmpty()
                && posted.text("do").equals(button)
                && (one.isEmpty()
                        || posted.all("line").contains(one)
                        || posted.text("payment").equals(one));
    }

    /** What was typed into a field for a button that was refused; what it suggests else. */
    public String typed(String button, String one, String field, String suggested) {
        return refused(button, one) ? Posted.of(request).text(field) : suggested;
    }

    /** {@code open} where what she typed was refused or is wanted; null drops the attribute. */
    public @Nullable String open(String button, String one, boolean wanted) {
        return wanted || refused(button, one) ? "open" : null;
    }

    /** {@code checked} for the lines that she takes money for: all that are due, until she has chosen. */
    public @Nullable String ticked(String line) {
        return refused("fee-take", "") && !refused("fee-take", line) ? null : "checked";
    }
}
