/**
 * Views: the filters, columns and order that an official keeps under a name of her own. A view is the query of the
 * queue's address and nothing else, so whatever a page can show can be kept; what she may see is asked each time.
 * A lead keeps one for all who hold a post of her body. Beside them stand the columns that an official has for a service
 * wherever an address names none.
 */
@NullMarked
package org.gulou.cases.views;

import org.jspecify.annotations.NullMarked;
