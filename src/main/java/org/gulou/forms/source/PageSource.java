package org.gulou.forms.source;

import java.util.List;
import java.util.Optional;
import org.gulou.kernel.Place;
import org.gulou.kernel.Worded;
import org.gulou.kernel.Written;

/**
 * A page: one thing per page.
 *
 * @param each a page for each of these rows of a group on an earlier page, if given: its items belong to the row
 */
public record PageSource(
        String id,
        Place place,
        Worded title,
        Worded hint,
        Optional<Written> show,
        Optional<EachSource> each,
        List<ItemSource> items) {
    public PageSource {
        items = List.copyOf(items);
    }

    /** The same with other items. */
    public PageSource with(List<ItemSource> asked) {
        return new PageSource(id, place, title, hint, show, each, asked);
    }
}
