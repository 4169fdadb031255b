/**
 * Tells other programs what happens to cases: whoever subscribed is posted an event, signed, through the same outbox as
 * mails. An event names the case and never what was answered in it.
 *
 * <p>The formats are CloudEvents 1.0 (structured JSON) and the signature of Standard Webhooks 1.0. Nobody reaches an inner
 * machine this way: a target is judged by the address it is then connected to, when it is entered and with every post.
 */
@NullMarked
package org.gulou.notifications.webhook;

import org.jspecify.annotations.NullMarked;
