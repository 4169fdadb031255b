package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.gulou.cases.Checkout;
import org.gulou.cases.fees.Accounts;
import org.gulou.cases.fees.Payment;
import org.gulou.kernel.Money;
import org.gulou.web.ui.FeeRow;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Reply;

/** What a case costs, and how it is paid: online, or at the window. Also where she comes back to from the provider. */
@Named
@RequestScoped
public class PayPage {
    @Inject
    HttpServletRequest request;

    @Inject
    CaseInView view;

    @Inject
    Checkout checkout;

    @Inject
    Accounts accounts;

    @Inject
    Language language;

    private List<Payment> payments = List.of();

    public void open() {
        if (!view.open()) {
            return;
        }
        if (request.getMethod().equals("POST")) {
            begin();
        }
        payments = accounts.payments(view.getNumber());
    }

    private void begin() {
        Optional<URI> page = checkout.begin(view.caseNumber(), view.applicant(), language.getTag());
        Reply.redirect(page.map(URI::toString).orElse("/pay/" + view.getNumber()));
    }

    public List<FeeRow> getRows() {
        return FeeRow.of(view.proceeding());
    }

    /** What can be paid now, in yuan; the empty text if nothing is. */
    public String getOwed() {
        BigDecimal owed = view.proceeding().askedSum();
        return owed.signum() > 0 ? Money.grouped(owed) : "";
    }

    /** Whether something is owed, but not asked for yet. */
    public boolean isLater() {
        return view.proceeding().owed().signum() > 0;
    }

    public boolean isOnline() {
        return checkout.isOpen();
    }

    /** The payments that came, the newest first. */
    public List<Payment> getPayments() {
        return payments.stream().filter(payment -> payment.paidAt().isPresent()).toList();
    }

    /** Whether the provider has not yet told what came of the newest payment. */
    public boolean isWaiting() {
        return newest(Payment.State.STARTED);
    }

    public boolean isFailed() {
        return newest(Payment.State.FAILED);
    }

    /** Whether the newest payment came, and stays. */
    public boolean isReceived() {
        return newest(Payment.State.PAID);
    }

    private boolean newest(Payment.State state) {
        return payments.stream()
                .findFirst()
                .filter(payment -> payment.state() == state)
                .isPresent();
    }
}
