/**
 * The pages of officials: the queue of a post, and one case with its papers and the moves possible now.
 *
 * <p>What an official types is in the form she sends, so an expired session, a colleague who was faster or a mistake
 * never costs her a word. Her session only holds what makes going back and on easier: what she typed to find, forms that
 * were sent back, her last round of moves, and the report for the page that follows.
 */
@NullMarked
package org.gulou.web.desk;

import org.jspecify.annotations.NullMarked;
