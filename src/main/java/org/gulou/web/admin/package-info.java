/**
 * The pages of administrators: services and their versions, people, posts, mandates, and the journal.
 *
 * <p>Every act is a plain form post of its own, checked by the room that carries it out; the pages only name what to do.
 */
@NullMarked
package org.gulou.web.admin;

import org.jspecify.annotations.NullMarked;
