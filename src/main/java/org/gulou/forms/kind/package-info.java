/**
 * What can be asked. Each kind is one place that decides everything about an answer: its type for rules, how it is read
 * from what people type, the exact words when it cannot be, and how it is shown again.
 */
@NullMarked
package org.gulou.forms.kind;

import org.jspecify.annotations.NullMarked;
