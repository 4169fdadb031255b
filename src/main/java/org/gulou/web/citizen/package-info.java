/**
 * Backing beans of the citizens' pages: plain HTML, no view state.
 *
 * <p>What counts is in the database. The session only holds what waits for the next page: what was sent back, what she
 * told to learn what she can get, what she may open, and where she was on her way.
 */
@NullMarked
package org.gulou.web.citizen;

import org.jspecify.annotations.NullMarked;
