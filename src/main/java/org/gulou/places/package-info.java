/**
 * Divisions, and the public bodies that work for them. Read from the catalogue's vocabularies and immutable: a case
 * names its body by id, and asks here which body of a higher level decides.
 */
@NullMarked
package org.gulou.places;

import org.jspecify.annotations.NullMarked;
