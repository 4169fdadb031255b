package org.gulou.intake;

import org.gulou.kernel.LocalizedText;

/**
 * A draft was begun for somebody who has not asked for it; fired in the transaction that begins it.
 *
 * @param service the title of what she may apply for
 */
public record Invited(Draft draft, LocalizedText service) {}
