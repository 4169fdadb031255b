/** Catalogues of others in the portal: tried, taken, looked through, and begun from. */
@NullMarked
package org.gulou.admin.imports;

import org.jspecify.annotations.NullMarked;
