package org.gulou.catalog.foreign.forms;

import java.util.List;
import org.gulou.kernel.Sentence;

/**
 * What became of one component of a foreign form.
 *
 * @param id of the item or page it became; empty where it became none
 * @param name what it is called in its form
 * @param type in its form
 * @param lost what could not be carried over, each with what came instead; none where nothing is lost
 */
public record Fate(String id, String name, String type, List<Sentence> lost) {
    public Fate {
        lost = List.copyOf(lost);
    }

    /** Whether it is here in any shape. */
    public boolean isCarried() {
        return !id.isEmpty();
    }

    /** Whether it is here, and nothing of it is lost. */
    public boolean isWhole() {
        return isCarried() && lost.isEmpty();
    }
}
