package org.gulou.workflow;

/**
 * What a move does in a lane.
 *
 * @param element the key of the element whose lane it is; the empty text where the lane is no {@code each}
 */
public record LaneAct(String lane, Kind kind, String element) {
    /** A filling or an answer gives the lane its outcome, and so may silence; a request waits for the lead. */
    public enum Kind {
        OUTCOME,
        SILENCE,
        REQUEST
    }

    private static final char BEFORE_ELEMENT = '/';

    /** The id of the move {@code move} in the lane of one element. */
    static String id(String move, String element) {
        return element.isEmpty() ? move : move + BEFORE_ELEMENT + element;
    }

    /** The part of a move's id that the definition holds. */
    static String move(String id) {
        int before = id.indexOf(BEFORE_ELEMENT);
        return before < 0 ? id : id.substring(0, before);
    }

    static String element(String id) {
        int before = id.indexOf(BEFORE_ELEMENT);
        return before < 0 ? "" : id.substring(before + 1);
    }
}
