/**
 * Advice to those who write definitions: what is allowed and sound, but hard to read, asked without need, or half
 * translated. It looks at files and blocks nothing.
 */
@NullMarked
package org.gulou.catalog.advice;

import org.jspecify.annotations.NullMarked;
