/**
 * Consultations: whoever works on a case asks other bodies, or experts whom her body has admitted, what they think. Each
 * has a question, the papers it needs and no others, and a last day; silence until then is no objection. What a workflow
 * wants to hear from others stands in its lanes; this is for questions that only one case raises.
 */
@NullMarked
package org.gulou.cases.consult;

import org.jspecify.annotations.NullMarked;
