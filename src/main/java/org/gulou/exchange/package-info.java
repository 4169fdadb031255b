/**
 * Systems of others that the portal asks and that tell it something. What comes of its own accord counts only if it is signed.
 */
@NullMarked
package org.gulou.exchange;

import org.jspecify.annotations.NullMarked;
