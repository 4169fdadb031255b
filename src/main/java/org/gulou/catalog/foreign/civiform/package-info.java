/** Programs of CiviForm, as it exports them. */
@NullMarked
package org.gulou.catalog.foreign.civiform;

import org.jspecify.annotations.NullMarked;
