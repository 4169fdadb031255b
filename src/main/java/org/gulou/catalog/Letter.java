package org.gulou.catalog;

import org.gulou.documents.LetterTemplate;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Names;

/**
 * A letter or certificate that a service issues, once or for each element of a list; that list the workflow knows.
 *
 * @param id what {@code issue} names; {@code certificate} is the document of the result
 * @param title as the applicant sees it among her documents
 * @param xhtml well-formed XHTML with {@code {names}}, every one of which the definition declares
 * @param names what its rules may read: the form, the case, the certificate, and what each move was given
 */
public record Letter(String id, LocalizedText title, String xhtml, Names names) {
    /**
     * What it is written with.
     *
     * @throws IllegalArgumentException if it has mistakes, which publishing would have told
     */
    public LetterTemplate template() {
        return LetterTemplate.of(id, xhtml);
    }
}
