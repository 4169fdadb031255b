package org.gulou.catalog;

import java.util.Set;
import java.util.stream.Stream;

/**
 * Other data that all services share holds from now on; told in the transaction that publishes them.
 *
 * @param paths of the files that came, went or were changed
 */
public record SharedDataTaken(Set<String> paths) {
    /** Whether days may be counted otherwise than before, in cases that are open too. */
    public boolean bearsOnDays() {
        return paths.stream()
                .anyMatch(path -> Stream.of("calendars/", "parameters/").anyMatch(path::startsWith));
    }
}
