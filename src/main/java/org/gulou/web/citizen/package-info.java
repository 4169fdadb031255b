/** Backing beans of the citizens' pages: plain HTML, no view state, nothing kept between two requests but the database. */
@NullMarked
package org.gulou.web.citizen;

import org.jspecify.annotations.NullMarked;
