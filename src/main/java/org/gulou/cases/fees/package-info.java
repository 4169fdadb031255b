/**
 * What a case costs, and what was paid for it. Lines are frozen when the case is filed or corrected; how far each is paid
 * is derived from three sums (charged, paid, given back), so that no state can contradict the money.
 *
 * <p>An online provider is a port: it is asked for a page to pay on and tells in a signed notice what came of it.
 */
@NullMarked
package org.gulou.cases.fees;

import org.jspecify.annotations.NullMarked;
