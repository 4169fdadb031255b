/**
 * Supervision of late cases (督办): somebody who answers for a case, or the portal by itself once its light is red, asks
 * why; those who work on it explain until a day, and a lead closes it. It hinders no move.
 */
@NullMarked
package org.gulou.cases.watch;

import org.jspecify.annotations.NullMarked;
