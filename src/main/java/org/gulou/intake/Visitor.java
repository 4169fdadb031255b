package org.gulou.intake;

import java.util.Optional;

/**
 * Who asks for a draft.
 *
 * @param person the id of the person who signed in
 * @param code the code of a guest's draft, as her browser or she herself gives it
 */
public record Visitor(Optional<String> person, Optional<String> code) {}
