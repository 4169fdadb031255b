/**
 * Forms of other systems, made into first drafts of forms of this portal, with a report of what could not be carried over.
 * Nothing of them is ever run. The format of Form.io (which Open Forms, CHEFS and others write too) is read here; readers of
 * other families build an {@link org.gulou.catalog.foreign.forms.Outline} of
 * {@link org.gulou.catalog.foreign.forms.Field}s with their conditions as {@link org.gulou.catalog.foreign.forms.Term}s.
 */
@NullMarked
package org.gulou.catalog.foreign.forms;

import org.jspecify.annotations.NullMarked;
