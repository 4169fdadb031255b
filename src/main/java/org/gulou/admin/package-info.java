/**
 * Tools of those who own services. Those in this package start neither a server nor a database; how definitions change in the
 * portal is below.
 */
@NullMarked
package org.gulou.admin;

import org.jspecify.annotations.NullMarked;
