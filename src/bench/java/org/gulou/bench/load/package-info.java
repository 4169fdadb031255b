/**
 * The load of the benchmarks {@code workflow} and {@code desk}: laid into the WAR beside the product's own classes, it calls the real
 * services inside the server as pages do, each call its own JTA transaction. No production WAR holds it.
 */
@NullMarked
package org.gulou.bench.load;

import org.jspecify.annotations.NullMarked;
