/** Forms of Orbeon's Form Builder: XForms in XHTML. */
@NullMarked
package org.gulou.catalog.foreign.orbeon;

import org.jspecify.annotations.NullMarked;
