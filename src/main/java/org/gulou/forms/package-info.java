/**
 * What is asked of a person, and what counts. A {@link org.gulou.forms.Form} is compiled once; everything else, which
 * pages are asked, what is wrong, what is due, is a pure function of form, raw answers and circumstances
 * ({@link org.gulou.forms.Journey}). Nothing derived is ever stored before submission, so a hidden answer cannot leak.
 */
@NullMarked
package org.gulou.forms;

import org.jspecify.annotations.NullMarked;
