/**
 * A form as it is written, before anything is understood: what the catalogue's reader takes from the files, each part
 * with its place, so that every mistake can be shown where its owner can mend it. Elements ({@code use}) and
 * vocabularies are already put in; rules are still text.
 */
@NullMarked
package org.gulou.forms.source;

import org.jspecify.annotations.NullMarked;
