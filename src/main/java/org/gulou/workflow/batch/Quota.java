package org.gulou.workflow.batch;

import java.util.List;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Expression;

/**
 * A counted pot of money, seats or anything else, from which cases take. What a case has taken goes back with every end
 * but the one that follows on using it.
 *
 * @param size yields how much there is
 * @param per yields what has a pot of its own, such as the division
 * @param takes yields how much a case takes
 * @param reserves the move that takes it
 * @param uses the move after which it stays taken
 * @param waits whether a case that does not fit waits in line; it is refused otherwise
 */
public record Quota(
        String id,
        LocalizedText title,
        Expression size,
        List<Expression> per,
        Expression takes,
        String reserves,
        String uses,
        boolean waits) {
    public Quota {
        per = List.copyOf(per);
    }
}
