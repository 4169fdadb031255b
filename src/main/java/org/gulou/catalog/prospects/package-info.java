/**
 * What somebody can get of all that is offered, from few answers ({@link org.gulou.catalog.prospects.Prospects}). Everything
 * follows from the definitions; no list of services or questions is kept by hand. Pure: moment, place and use are
 * arguments, and what she told stays with whoever asks.
 */
@NullMarked
package org.gulou.catalog.prospects;

import org.jspecify.annotations.NullMarked;
