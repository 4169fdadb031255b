package org.gulou.intake;

import org.gulou.kernel.LocalizedText;

/**
 * Somebody is asked to sign an application; fired in the transaction that sends it round.
 *
 * @param service the title of what is applied for
 */
public record SignatureAsked(Draft draft, Signature signature, LocalizedText service) {}
