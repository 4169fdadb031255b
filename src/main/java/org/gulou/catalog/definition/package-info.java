/**
 * Reads a folder of definitions: files, YAML, schemas, cross references, then forms and workflows compiled. Everything
 * that is wrong is told at once, with its place; a folder with one mistake is refused as a whole, so that nobody ever
 * applies under half a catalogue.
 */
@NullMarked
package org.gulou.catalog.definition;

import org.jspecify.annotations.NullMarked;
