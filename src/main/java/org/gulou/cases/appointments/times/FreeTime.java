package org.gulou.cases.appointments.times;

import java.time.LocalDateTime;

/**
 * A time that can be booked.
 *
 * @param start by the clock of the office
 * @param left how many can still book it, at least 1
 */
public record FreeTime(LocalDateTime start, int left) {}
