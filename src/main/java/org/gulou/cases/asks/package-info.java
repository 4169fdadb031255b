/**
 * What a move asks of the official who takes it, small things and whole forms, and the reading of what she answered: the
 * same for a page and for a program, so that neither lets through what the other refuses.
 */
@NullMarked
package org.gulou.cases.asks;

import org.jspecify.annotations.NullMarked;
