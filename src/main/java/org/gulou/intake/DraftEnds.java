package org.gulou.intake;

import org.gulou.kernel.LocalizedText;

/**
 * A draft will soon be deleted because nobody has touched it; fired once each time that is so.
 *
 * @param service the title of what she had begun to apply for
 */
public record DraftEnds(Draft draft, LocalizedText service) {}
