/**
 * Forms of other systems, in the format of Form.io (which Open Forms, CHEFS and others write too), made into first drafts of
 * forms of this portal, with a report of what could not be carried over. Nothing of them is ever run.
 */
@NullMarked
package org.gulou.catalog.foreign.forms;

import org.jspecify.annotations.NullMarked;
