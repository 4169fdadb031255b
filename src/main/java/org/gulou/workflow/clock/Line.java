package org.gulou.workflow.clock;

import java.time.LocalDate;
import org.gulou.kernel.LocalizedText;

/** One line of the answer to "why this date?". */
public record Line(LocalDate day, LocalizedText text) {}
