/**
 * People, the organisations and persons they may act for, the posts that officials hold, and how they sign in.
 *
 * <p>Posts and mandates are read anew in every request, never kept in the session: what an administrator ends has ended
 * at the next click.
 */
@NullMarked
package org.gulou.identity;

import org.jspecify.annotations.NullMarked;
