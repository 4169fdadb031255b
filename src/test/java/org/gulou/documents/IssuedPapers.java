package org.gulou.documents;

import java.time.Instant;
import java.util.Optional;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Validity;

/** Certificates as a case has them, for tests that ask no database. */
public final class IssuedPapers {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private IssuedPapers() {}

    /** @param element of the list that it is for; the empty text where there is one */
    public static IssuedDocument certificate(String element) {
        return issued("certificate", element);
    }

    /** One of which nobody kept what the definition calls it. */
    public static IssuedDocument ofOld() {
        return issued("", "");
    }

    private static IssuedDocument issued(String paper, String element) {
        var order = new Issued.Order(
                "520111-20260302-000001-0",
                IssuedDocument.Kind.CERTIFICATE,
                paper,
                LocalizedText.of("通行证", "Permit"),
                Validity.UNBOUNDED,
                Optional.of(element)
                        .filter(key -> !key.isEmpty())
                        .map(key -> new Issued.Part(key, LocalizedText.of(key, key))));
        var file = new StoredFile("F", order.caseNumber(), "a.pdf", FileType.PDF, Content.of(new byte[] {1}), NOW);
        return new IssuedDocument(VerificationCode.fresh(), order, file, NOW);
    }
}
