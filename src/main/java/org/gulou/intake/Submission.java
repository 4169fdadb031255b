package org.gulou.intake;

import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.LocalizedText;

/** What came of filing a draft. */
public sealed interface Submission {
    /** It is a case: the same one, however often it is filed. */
    record Filed(CaseNumber number) implements Submission {}

    /** Others must sign first: it waits for them, and nothing can be changed meanwhile. */
    record SentRound() implements Submission {}

    /** Something changed since she saw it last: nobody files what she has not seen. */
    record Changed() implements Submission {}

    /** Something is still open or wrong on this page. */
    record Incomplete(String page) implements Submission {}

    /** Sensitive data is answered to whose use she did not agree. */
    record Unconsented() implements Submission {}

    /** A condition that must be met certainly is not, so nothing can be filed. */
    record NotEligible() implements Submission {}

    /** Who must sign it cannot be told now, such as while a register keeps silent: nothing is filed unsigned. */
    record UnknownSigner() implements Submission {}

    /** Who began it may not apply for this service, or not any more in the name of the one she began it for. */
    record NotAdmitted() implements Submission {}

    /** The service takes only one such case, and there is one already. */
    record Again(CaseNumber other) implements Submission {}

    /** The office takes nothing now: it is paused, too early or too late. */
    record Closed(LocalizedText why) implements Submission {}
}
