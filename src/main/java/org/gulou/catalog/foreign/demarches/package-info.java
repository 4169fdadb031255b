/** Reads procedures of démarche.numerique (démarches simplifiées), the French platform of public procedures. */
@NullMarked
package org.gulou.catalog.foreign.demarches;

import org.jspecify.annotations.NullMarked;
