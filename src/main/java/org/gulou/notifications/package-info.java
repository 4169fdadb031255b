/**
 * Messages to people: what to tell whom when a case moves, and the outbox that carries it out of the house.
 *
 * <p>What somebody chose decides the channels of what need not be told by law; codes go to proved addresses only.
 *
 * <p>A message is written in the transaction of the act it tells of and carried later by a duty, so that none is lost
 * and none tells of what never happened. After a crash the same message may go out twice; its id stays the same, so the
 * receiving side can tell.
 */
@NullMarked
package org.gulou.notifications;

import org.jspecify.annotations.NullMarked;
