package org.gulou.forms;

import java.util.List;
import org.gulou.kernel.LocalizedText;

/**
 * A section of the task list with the pages that are asked in it.
 *
 * @param pages at least one
 */
public record SectionState(String id, LocalizedText title, List<PageState> pages) {
    public SectionState {
        pages = List.copyOf(pages);
    }

    public boolean done() {
        return pages.stream().allMatch(PageState::done);
    }

    /** Whether none of its pages may be opened yet. */
    public boolean locked() {
        return pages.stream().allMatch(page -> page.status() == PageState.Status.LOCKED);
    }
}
