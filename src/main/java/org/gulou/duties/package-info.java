/**
 * What the server does by itself: its clock, its mode, its tables, its health, and the due work it claims.
 *
 * <p>Settings are read as system properties only; {@code wildfly-config/00-settings.cli} names them all, gives their
 * defaults and lets the environment set them.
 */
@NullMarked
package org.gulou.duties;

import org.jspecify.annotations.NullMarked;
