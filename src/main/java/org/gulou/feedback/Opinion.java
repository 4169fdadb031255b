package org.gulou.feedback;

import java.util.Set;

/**
 * What an applicant says.
 *
 * @param level from {@link Rating#BEST} to {@link Rating#WORST}
 * @param topics what it is about; may be empty
 * @param text her own words; may be empty
 */
public record Opinion(int level, Set<Topic> topics, String text) {
    /** How long her words may be. */
    public static final int LONGEST = 2000;

    public Opinion {
        topics = Set.copyOf(topics);
        if (level < Rating.BEST || level > Rating.WORST || text.length() > LONGEST) {
            throw new IllegalArgumentException("An opinion has a level from " + Rating.BEST + " to " + Rating.WORST
                    + " and at most " + LONGEST + " characters, got " + level + " and " + text.length());
        }
    }
}
