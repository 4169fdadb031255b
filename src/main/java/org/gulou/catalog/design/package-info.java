/**
 * The text of a definition as something to be changed in places: every value knows where it is written, and a change touches
 * the bytes of that value alone, so that comments, order and quoting of all others stay as their owner wrote them.
 */
@NullMarked
package org.gulou.catalog.design;

import org.jspecify.annotations.NullMarked;
