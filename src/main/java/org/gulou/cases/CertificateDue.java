package org.gulou.cases;

import java.time.LocalDate;

/**
 * Something is due for a certificate, and its holder is to be told; fired in the transaction of the due work.
 *
 * @param day the last day to apply, the day of the report, or the new last day
 */
public record CertificateDue(Proceeding proceeding, What what, LocalDate day) {
    public enum What {
        /** It can be renewed from now on. */
        RENEWAL,
        /** The holder has to report again. */
        REPORT,
        /** It counts as renewed, since nobody decided in time. */
        RENEWED
    }
}
