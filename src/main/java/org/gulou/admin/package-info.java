/** Tools of those who own services: they start neither a server nor a database. */
@NullMarked
package org.gulou.admin;

import org.jspecify.annotations.NullMarked;
