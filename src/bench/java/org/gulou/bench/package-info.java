/** How long the parts take that every request touches; {@code mvn -Pbench} runs them. */
@NullMarked
package org.gulou.bench;

import org.jspecify.annotations.NullMarked;
