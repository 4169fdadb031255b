/** Which kind of form a file holds, and the way from there to a draft. */
@NullMarked
package org.gulou.catalog.foreign.families;

import org.jspecify.annotations.NullMarked;
