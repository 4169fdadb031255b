package org.gulou.api;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a program fills in for somebody.
 *
 * @param offer the id of the offer at which she would apply
 * @param applicant {@code person} or {@code organisation}, for whichever it will be; what the service is for where it is absent
 * @param answers groups as objects, rows as arrays of objects
 * @param reference by which the program knows it again; told back, shown to nobody
 */
record PrefillWish(
        Optional<String> offer, Optional<String> applicant, Optional<JsonNode> answers, Optional<String> reference) {
    static final PrefillWish NOTHING =
            new PrefillWish(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
