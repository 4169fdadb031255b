package org.gulou.catalog;

import org.gulou.kernel.LocalizedText;

/**
 * A letter or certificate that a service issues.
 *
 * @param id what {@code issue} names; {@code certificate} is the document of the result
 * @param title as the applicant sees it among her documents
 * @param xhtml well-formed XHTML with {@code {names}}, every one of which the definition declares
 */
public record Letter(String id, LocalizedText title, String xhtml) {}
