/**
 * What is written beside a case: messages between the applicant and the office, notes and labels of the office alone.
 *
 * <p>Notes lie in a table of their own that no page, letter or export for the applicant reads, so that no filter can be
 * forgotten. Whoever calls hands in the case as it was found for her.
 */
@NullMarked
package org.gulou.cases.talk;

import org.jspecify.annotations.NullMarked;
