/** Services of DIGIT as its configuration holds them, and service definitions of Open311. */
@NullMarked
package org.gulou.catalog.foreign.digit;

import org.jspecify.annotations.NullMarked;
