/**
 * From the first question to the filing. A draft keeps what was typed, as typed; what counts is derived by {@code forms}
 * each time and frozen only when the draft becomes a case.
 */
@NullMarked
package org.gulou.intake;

import org.jspecify.annotations.NullMarked;
