package org.gulou.forms.source;

import java.util.Optional;
import org.gulou.kernel.Place;
import org.gulou.kernel.Written;

/**
 * Who must sign before an application is filed.
 *
 * @param who {@code applicant}, or a rule that gives the identity number or phone of another person
 * @param name a rule that gives the name by which the applicant knows her; none, if empty
 * @param when whether it is due; always, if empty
 * @param within how long there is to sign, such as {@code 10 days}; the empty text for no limit
 */
public record SignSource(
        Place place,
        Optional<EachSource> each,
        Written who,
        Optional<Written> name,
        Optional<Written> when,
        String within) {}
