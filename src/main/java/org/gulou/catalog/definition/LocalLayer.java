package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.Map;
import java.util.Set;
import org.gulou.kernel.Place;

/**
 * What a division or one of its bodies changes in a service itself.
 *
 * @param content the keys of {@code service.yaml} that it touches
 * @param at where it begins
 */
record LocalLayer(String division, Node.Fields content, Place at) {
    /** What a body can change in a service, if the service allows it. */
    static final Set<String> KEYS = Set.of("papers", "fees", "steps", "faq");

    Layer named(Map<String, Place> dropped) {
        return Layer.part(say("what {division} changes", division), at, content, dropped);
    }
}
