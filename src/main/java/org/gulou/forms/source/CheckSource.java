package org.gulou.forms.source;

import java.util.Optional;
import org.gulou.kernel.Worded;
import org.gulou.kernel.Written;

/**
 * What the answers must keep: empty passes, unknown is not judged yet.
 *
 * @param words what to do about it; {@link Worded#NONE} for standard words
 * @param warning whether it may be passed
 * @param at the item that shows the words, where it is not the one it stands on
 */
public record CheckSource(Written rule, Worded words, boolean warning, Optional<String> at) {}
