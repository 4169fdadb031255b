/**
 * When people may come to an office: its week, its special days, and what of that is still free. Pure: what is booked, the
 * calendar and the moment are arguments. Decision 055.
 */
@NullMarked
package org.gulou.cases.appointments.times;

import org.jspecify.annotations.NullMarked;
