package org.gulou.intake;

import org.gulou.kernel.LocalizedText;

/**
 * All have signed an application that could not be filed then: it waits for its applicant, who can send it once it can be;
 * fired in the transaction of the last signature.
 *
 * @param service the title of what is applied for
 */
public record SignedUnfiled(Draft draft, LocalizedText service) {}
