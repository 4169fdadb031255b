package org.gulou.cases;

import java.time.Instant;
import java.util.Optional;
import org.gulou.forms.FilledForm;

/**
 * What stood in a case for a time: what was filed first, or what a correction made of it.
 *
 * @param number from 1
 * @param at when it came
 * @param by the act that brought it
 */
public record FiledRevision(int number, Instant at, Optional<Proceeding.DoneAct> by, FilledForm record) {}
