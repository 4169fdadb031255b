/**
 * What tests against the running portal stand on: one server, one deployment of the WAR that Maven built, one database
 * (H2, or a real PostgreSQL in a second run), and a browser that notices what a person would not.
 */
@NullMarked
package org.gulou.testbed;

import org.jspecify.annotations.NullMarked;
