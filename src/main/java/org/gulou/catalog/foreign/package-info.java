/**
 * Catalogues of others: tables and trees of any shape, read by a mapping, kept as entries that may have gaps. An entry is
 * imported, not yet publishable: somebody takes it up and writes the service.
 */
@NullMarked
package org.gulou.catalog.foreign;

import org.jspecify.annotations.NullMarked;
