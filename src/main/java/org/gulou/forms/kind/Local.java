package org.gulou.forms.kind;

import java.time.LocalDate;

/** What reading and showing an answer must know of the day (the office's) and the place. */
public record Local(LocalDate today, Divisions divisions) {}
