package org.gulou.forms;

import java.util.Optional;

/**
 * Who must sign, compiled.
 *
 * @param who the number by which another is known, nobody where it is empty; none for the applicant
 */
record FormSigner(Optional<Rule> who, Rule when, Optional<FormPaper.Each> each, String within) {}
