/** What the pages of every audience share: the reader's language, and what Faces has to be told. */
@NullMarked
package org.gulou.web.ui;

import org.jspecify.annotations.NullMarked;
