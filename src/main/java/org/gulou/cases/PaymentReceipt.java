package org.gulou.cases;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gulou.cases.fees.Charge;
import org.gulou.cases.fees.Payment;
import org.gulou.catalog.Offer;
import org.gulou.documents.Content;
import org.gulou.documents.Letterhead;
import org.gulou.documents.Pdf;
import org.gulou.documents.Section;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Money;
import org.gulou.kernel.OfficeTime;

/** The receipt of a payment: for what, how much, when and under which number. */
public final class PaymentReceipt {
    private static final LocalizedText TITLE = LocalizedText.of("缴费回执", "Receipt of a payment");
    private static final LocalizedText PAYMENT = LocalizedText.of("缴费情况", "Payment");
    private static final LocalizedText LINES = LocalizedText.of("收费项目", "What it is for");
    private static final LocalizedText SERVICE = LocalizedText.of("办理事项", "Service");
    private static final LocalizedText NUMBER = LocalizedText.of("申请编号", "Number of the case");
    private static final LocalizedText APPLICANT = LocalizedText.of("申请人", "Applicant");
    private static final LocalizedText AMOUNT = LocalizedText.of("金额", "Amount");
    private static final LocalizedText AT = LocalizedText.of("缴费时间", "Paid at");
    private static final LocalizedText WAY = LocalizedText.of("缴费方式", "Paid by");
    private static final LocalizedText WINDOW = LocalizedText.of("窗口", "At the window");
    private static final LocalizedText ONLINE = LocalizedText.of("网上支付", "Online");
    private static final LocalizedText RECEIPT = LocalizedText.of("票据号（流水号）", "Number of the receipt");
    private static final LocalizedText REFUND = LocalizedText.of("退费", "Given back");
    private static final LocalizedText KEPT = LocalizedText.of("不予退费", "Not given back");
    private static final LocalizedText TO_COME =
            LocalizedText.of("缴费时已无应缴费用，待退还", "Nothing was owed any more: to be given back");

    private final String language;

    private PaymentReceipt(String language) {
        this.language = language;
    }

    /** The receipt of a payment that came, as PDF in the reader's language. */
    public static Content of(Proceeding proceeding, Payment payment, String language) {
        return new PaymentReceipt(language).print(proceeding, payment);
    }

    private Content print(Proceeding proceeding, Payment payment) {
        String body = proceeding
                .offer()
                .map(Offer::body)
                .map(office -> office.name().in(language))
                .orElse("");
        var head = new Letterhead(
                language, TITLE.in(language), body, proceeding.file().getNumber(), Optional.empty());
        var rows = new ArrayList<>(List.of(
                row(SERVICE, proceeding.version().guide().title().in(language)),
                row(NUMBER, proceeding.file().getNumber()),
                row(APPLICANT, proceeding.file().getApplicantName()),
                row(AMOUNT, yuan(payment.amount())),
                row(
                        WAY,
                        switch (payment.way()) {
                            case WINDOW -> WINDOW.in(language);
                            case ONLINE -> ONLINE.in(language);
                        })));
        payment.paidAt().ifPresent(at -> rows.add(row(AT, minute(at))));
        payment.receipt().ifPresent(number -> rows.add(row(RECEIPT, number)));
        switch (payment.state()) {
            case TO_REFUND -> rows.add(row(REFUND, TO_COME.in(language)));
            case REFUNDED -> rows.add(row(REFUND, payment.refundNote().orElse("")));
            case KEPT -> rows.add(row(KEPT, payment.refundNote().orElse("")));
            case STARTED, FAILED, PAID -> {}
        }
        return Pdf.receipt(
                head,
                List.of(
                        new Section(PAYMENT.in(language), rows),
                        new Section(LINES.in(language), lines(proceeding, payment))));
    }

    private List<Section.Row> lines(Proceeding proceeding, Payment payment) {
        var covers = payment.covers();
        return proceeding.account().charges().stream()
                .filter(charge -> covers.containsKey(charge.getId()))
                .map((Charge charge) -> row(charge.title(), yuan(covers.getOrDefault(charge.getId(), BigDecimal.ZERO))))
                .toList();
    }

    private String yuan(BigDecimal sum) {
        return Money.words(sum, Money.YUAN).in(language);
    }

    private String minute(Instant at) {
        return OfficeTime.words(at).in(language);
    }

    private Section.Row row(LocalizedText label, String value) {
        return new Section.Row(label.in(language), value);
    }
}
