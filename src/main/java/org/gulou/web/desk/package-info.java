/**
 * The pages of officials: the queue of a post, and one case with its papers and the moves possible now.
 *
 * <p>Like citizens' pages they keep nothing between two requests: what an official types is in the form she sends, so an
 * expired session, a colleague who was faster or a mistake never costs her a word.
 */
@NullMarked
package org.gulou.web.desk;

import org.jspecify.annotations.NullMarked;
