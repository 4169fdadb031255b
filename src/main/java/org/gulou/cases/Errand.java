package org.gulou.cases;

import java.util.Map;
import java.util.Optional;
import org.gulou.kernel.Actor;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;

/**
 * What an official has done in many cases at once beside a move, such as writing to the applicants: it waits like a move, so
 * that it can be taken back, and is then done in each case for itself.
 */
public interface Errand {
    /** The beginning of all ids: no move is called so. */
    String MARK = "+";

    /** By which it is deferred. */
    String id();

    LocalizedText label();

    /** Does it in a case that she may see; tells why not, where it is not done. */
    Optional<LocalizedText> carryOut(Proceeding proceeding, Actor.Official official, Map<String, Value> given);
}
