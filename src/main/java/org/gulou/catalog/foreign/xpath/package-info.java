/** Expressions of XPath as forms of the family of XForms have them: XLSForm, which calls answers {@code ${name}}, and Orbeon. */
@NullMarked
package org.gulou.catalog.foreign.xpath;

import org.jspecify.annotations.NullMarked;
