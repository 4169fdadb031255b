package org.gulou.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.gulou.documents.IssuedDocument;
import org.gulou.workflow.Word;

/**
 * A paper that the office issued, to be had at {@code documents/<code>} below the case.
 *
 * @param element the key of the element of a list that it is for; empty where there is one paper
 */
record CaseDocument(
        String code,
        String kind,
        Map<String, String> title,
        Optional<String> element,
        Instant issuedAt,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validUntil,
        String state) {
    static CaseDocument of(IssuedDocument issued) {
        return new CaseDocument(
                issued.code().text(),
                Word.of(issued.kind()),
                issued.name().texts(),
                Optional.of(issued.element()).filter(key -> !key.isEmpty()),
                issued.issuedAt(),
                issued.validFrom(),
                issued.validUntil(),
                Word.of(issued.state()));
    }
}
