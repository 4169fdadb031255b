/** JSON Schema with what says how it is shown: the uiSchema of react-jsonschema-form or of JSON Forms. */
@NullMarked
package org.gulou.catalog.foreign.jsonschema;

import org.jspecify.annotations.NullMarked;
