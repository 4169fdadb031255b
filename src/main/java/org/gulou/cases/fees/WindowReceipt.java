package org.gulou.cases.fees;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.text.Normalizer;
import java.util.Locale;

/** A receipt that a window has given: its number stands for one payment on one case, and the database holds to that. */
@Entity
@Table(name = "window_receipt")
class WindowReceipt {
    @Id
    private String receipt;

    @Column(name = "case_number")
    private String caseNumber;

    protected WindowReceipt() {}

    WindowReceipt(String receipt, String caseNumber) {
        this.receipt = key(receipt);
        this.caseNumber = caseNumber;
    }

    /** The same for one number however it is typed: wide or narrow, small or capital, with or without blanks. */
    static String key(String receipt) {
        return Normalizer.normalize(receipt, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toUpperCase(Locale.ROOT);
    }

    String caseNumber() {
        return caseNumber;
    }
}
