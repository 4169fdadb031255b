/**
 * The rule language: a strict, statically typed subset of FEEL (OMG DMN 1.5) in which what may still come is
 * <em>unknown</em>, beside FEEL's null. Pure, compiled once, and every evaluation ends: length, depth, steps and list
 * sizes are bounded.
 */
@NullMarked
package org.gulou.language;

import org.jspecify.annotations.NullMarked;
