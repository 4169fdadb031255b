/**
 * The pages of those who own definitions: read them, write amendments, publish. Each page shows the text itself; what may be
 * done with it follows from the posts held at this moment.
 */
@NullMarked
package org.gulou.web.admin.catalogue;

import org.jspecify.annotations.NullMarked;
