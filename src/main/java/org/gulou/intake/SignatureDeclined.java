package org.gulou.intake;

import org.gulou.kernel.LocalizedText;

/**
 * Somebody will not sign an application, which stays where it is until its applicant takes it back; fired in the
 * transaction in which she says so.
 *
 * @param service the title of what is applied for
 */
public record SignatureDeclined(Draft draft, LocalizedText service) {}
