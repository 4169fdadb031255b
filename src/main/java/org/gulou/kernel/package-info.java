/** The words that every room shares. Pure: it knows neither a clock, nor a database, nor a page. */
@NullMarked
package org.gulou.kernel;

import org.jspecify.annotations.NullMarked;
