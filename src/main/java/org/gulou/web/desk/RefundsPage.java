package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gulou.cases.RefundQueue;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.Money;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;
import org.gulou.web.ui.ServiceNames;
import org.gulou.web.ui.Stamp;
import org.gulou.workflow.Ending;

/** The cases with money that was paid for nothing, until somebody has given it back or said why not. */
@Named
@RequestScoped
public class RefundsPage {
    @Inject
    RefundQueue refunds;

    @Inject
    CurrentUser user;

    @Inject
    ServiceNames services;

    @Inject
    Language language;

    private final Once<List<Row>> rows = new Once<>();

    /**
     * A case with such money.
     *
     * @param why how the case ended, or that too much was paid
     */
    public record Row(String number, String service, String applicant, String why, String amount, String since) {}

    public List<Row> getRows() {
        return rows.get(
                () -> refunds.of(user.official()).stream().map(this::row).toList());
    }

    private Row row(RefundQueue.Waiting one) {
        return new Row(
                one.number(),
                services.of(one.service()),
                one.applicant(),
                language.say("refunds.why."
                        + one.ended()
                                .filter(end -> end != Ending.GRANTED)
                                .map(Ending::name)
                                .orElse("OVER")),
                Money.grouped(one.amount()),
                Stamp.of(one.since()));
    }
}
