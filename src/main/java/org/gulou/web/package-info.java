/**
 * Where requests enter: what is let in at all, and which scripts a page may run.
 *
 * <p>Citizens' pages are plain HTML without view state that work without script; those of {@code /assets} only make them
 * handier. Only the desk's and the admins' pages are PrimeFaces. {@link org.gulou.web.Audience} is the one place that tells them apart.
 */
@NullMarked
package org.gulou.web;

import org.jspecify.annotations.NullMarked;
