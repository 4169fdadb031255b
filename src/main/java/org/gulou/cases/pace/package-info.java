/**
 * How long a service took at a body of late: what an applicant may expect, beside what was promised. Counted once a day
 * from the cases that were decided, and told only where there are enough of them to hide each.
 */
@NullMarked
package org.gulou.cases.pace;

import org.jspecify.annotations.NullMarked;
