/**
 * How definitions change in the portal: an amendment gathers the files that change together, is checked as a whole, agreed
 * to by a second person, and published at its hour or not at all. What is being written never touches what is live.
 */
@NullMarked
package org.gulou.admin.amendments;

import org.jspecify.annotations.NullMarked;
