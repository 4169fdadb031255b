/** The questions of a form, changed on the form itself: the same file of the same amendment as in the editor of its text. */
@NullMarked
package org.gulou.web.admin.design;

import org.jspecify.annotations.NullMarked;
