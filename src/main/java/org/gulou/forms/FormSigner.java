package org.gulou.forms;

import java.util.Optional;

/**
 * Who must sign, compiled.
 *
 * @param who the number by which another is known, nobody where it is empty; none for the applicant
 * @param name by which the applicant knows her
 */
record FormSigner(Optional<Rule> who, Optional<Rule> name, Rule when, Optional<FormPaper.Each> each, String within) {}
