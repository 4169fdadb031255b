package org.gulou.catalog.definition;

import java.util.function.Predicate;

/**
 * Something to be tried in a case.
 *
 * @param does does it in a case that has come as far; false where it cannot be done
 */
record Deed(PlannedStep step, Predicate<ExampleCase> does) {}
