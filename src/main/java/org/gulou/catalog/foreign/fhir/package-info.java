/** Questionnaires of FHIR. */
@NullMarked
package org.gulou.catalog.foreign.fhir;

import org.jspecify.annotations.NullMarked;
