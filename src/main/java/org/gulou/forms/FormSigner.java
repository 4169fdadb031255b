package org.gulou.forms;

import java.util.Optional;

/**
 * Who must sign, compiled.
 *
 * @param who by which another person is known; empty for the applicant
 */
record FormSigner(Optional<Rule> who, Rule when, Optional<FormPaper.Each> each, String within) {}
