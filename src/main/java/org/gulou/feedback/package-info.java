/**
 * What applicants think of how they were served (好差评): a rating when the case has ended, one more later, and the ticket
 * that a bad one opens. The levels are those of GB/T 39046-2020, appendix A.8.
 *
 * <p>A rating stays as it was given. A ticket is worked by somebody who had no hand in the case; only a malicious or
 * mistaken rating, found so by a second official, does not count in the shares.
 */
@NullMarked
package org.gulou.feedback;

import org.jspecify.annotations.NullMarked;
