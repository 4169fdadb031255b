/**
 * Who did or saw what: append-only, sealed as a hash chain.
 *
 * <p>An entry is written in the transaction of the act itself and sealed into the chain some seconds later by one
 * sealer, so nobody who works waits for anybody else. The chain holds of what was said only the hash: it can be
 * erased without breaking the chain. Knows no clock: the instant is an argument.
 */
@NullMarked
package org.gulou.journal;

import org.jspecify.annotations.NullMarked;
