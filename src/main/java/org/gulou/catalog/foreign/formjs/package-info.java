/** Reads forms of form-js, which Camunda and other process engines of BPMN show at their tasks. */
@NullMarked
package org.gulou.catalog.foreign.formjs;

import org.jspecify.annotations.NullMarked;
