package org.gulou.language;

import org.gulou.kernel.Place;
import org.gulou.kernel.Written;

/** Named rules for tests. */
final class Rules {
    private Rules() {}

    static Names.Behind named(String rule) {
        return Names.Behind.rule(new Written(rule, new Place("form.yaml", 1, 1)));
    }
}
