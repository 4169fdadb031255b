/**
 * What the government offers: definitions read from a folder of data become one immutable {@link Catalogue}, which the
 * portal replaces as a whole. A published version never changes, so a case can point to (service, version) for life.
 */
@NullMarked
package org.gulou.catalog;

import org.jspecify.annotations.NullMarked;
