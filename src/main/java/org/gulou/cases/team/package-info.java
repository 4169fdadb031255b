/**
 * Who of those who hold a post works on a case: handing over, assigning, spreading evenly, and who stands in for whom.
 * Whoever may take a case is decided by the post at which it waits; here only which colleague takes it.
 */
@NullMarked
package org.gulou.cases.team;

import org.jspecify.annotations.NullMarked;
