package org.gulou.documents;

import java.net.URI;
import java.util.Optional;

/**
 * What stands around the words of a paper: head, foot and the proof that it is genuine.
 *
 * @param language of the words, such as {@code zh}
 * @param title of the document, for readers and screen readers
 * @param body the office that writes, as people know it
 * @param caseNumber printed on every page; the empty text on a paper that belongs to no case
 * @param proof empty for papers that nobody verifies, such as a receipt
 */
public record Letterhead(String language, String title, String body, String caseNumber, Optional<Proof> proof) {
    /**
     * How anyone who holds the paper can verify it.
     *
     * @param address of the public page that answers for this code; printed as QR code
     */
    public record Proof(VerificationCode code, URI address) {}
}
