/**
 * The catalogue in the words that catalogues of other governments use: the Core Public Service Vocabulary, application
 * profile 3.2.0 (CPSV-AP, SEMIC), as a graph of JSON-LD 1.1. Nothing is said here that the guides do not say.
 */
@NullMarked
package org.gulou.catalog.cpsv;

import org.jspecify.annotations.NullMarked;
