/**
 * Finding a service by whatever people say for it. Words are looked up in what services are called, one document for each
 * variant of a service; a body or a place is never indexed, because a place is a filter and a service has as many offers as
 * there are bodies: what is asked costs the same for forty offers and for four hundred thousand.
 */
@NullMarked
package org.gulou.catalog.finding;

import org.jspecify.annotations.NullMarked;
