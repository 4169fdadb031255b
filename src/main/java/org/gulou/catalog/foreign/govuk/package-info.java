/** Forms of the GOV.UK form builders: pages, components, lists and conditions. */
@NullMarked
package org.gulou.catalog.foreign.govuk;

import org.jspecify.annotations.NullMarked;
