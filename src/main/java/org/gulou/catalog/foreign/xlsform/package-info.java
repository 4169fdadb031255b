/** Forms in workbooks as ODK, KoBoToolbox and others have them: XLSForm. */
@NullMarked
package org.gulou.catalog.foreign.xlsform;

import org.jspecify.annotations.NullMarked;
