/**
 * The times at an office that people choose in their cases. What a case knows of its times is its history; here it is once
 * more as rows, for the lists of an office and because nothing may be given away twice: a time that is booked holds each of
 * its steps of five minutes, and a step has as many seats as the office has at once.
 */
@NullMarked
package org.gulou.cases.appointments;

import org.jspecify.annotations.NullMarked;
