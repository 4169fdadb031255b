package org.gulou.workflow.batch;

import java.math.BigDecimal;
import java.util.List;

/** How full the pots are, for one case; the room that holds the cases answers. */
@FunctionalInterface
public interface Pots {
    /** Nothing has been taken by anybody. */
    Pots FULL = claim -> new Room(claim.size(), 0);

    /** What there is for this case. */
    Room room(Claim claim);

    /**
     * What there is for all that one move takes, in the order of {@code claims}. Where asking keeps others from a pot, all
     * are asked for in one order, so that two cases never wait for each other.
     */
    default List<Room> rooms(List<Claim> claims) {
        return claims.stream().map(this::room).toList();
    }

    /**
     * What there is for a case.
     *
     * @param left what others have not taken
     * @param ahead how many cases stand before it in line
     */
    record Room(BigDecimal left, int ahead) {
        /** Strictly in order: who stands behind others gets nothing before them, however little she asks for. */
        public boolean fits(BigDecimal amount) {
            return ahead == 0 && amount.compareTo(left) <= 0;
        }
    }
}
