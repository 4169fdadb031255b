/**
 * The board: how the cases stand that a lead answers for. Everything is counted by the database, within the lead's
 * {@link org.gulou.cases.board.Remit}, so that nothing of other offices reaches a page.
 */
@NullMarked
package org.gulou.cases.board;

import org.jspecify.annotations.NullMarked;
