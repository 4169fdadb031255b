package org.gulou.catalog;

import java.util.Optional;
import org.gulou.language.Expression;

/** What a certificate asks of its holder while it is valid. */
public record Upkeep(Optional<Renewal> renewal, Optional<Recheck> recheck) {
    public static final Upkeep NONE = new Upkeep(Optional.empty(), Optional.empty());

    /**
     * Something that recurs, such as a yearly review of the circumstances.
     *
     * @param every yields a duration
     * @param variant the variant of the service with which she reports
     */
    public record Recheck(Expression every, String variant) {}
}
