package org.gulou.forms.source;

import java.util.List;
import org.gulou.kernel.Place;
import org.gulou.kernel.Worded;
import org.gulou.kernel.Written;

/**
 * Pages under one heading of a task list.
 *
 * @param anyOrder whether it may be done before or after the other sections of which this is said
 */
public record SectionSource(String id, Place place, Worded title, List<Written> pages, boolean anyOrder) {
    public SectionSource {
        pages = List.copyOf(pages);
    }
}
