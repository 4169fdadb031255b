package org.gulou.forms.source;

import java.util.List;
import java.util.Optional;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Place;
import org.gulou.kernel.Written;

/** A page: one thing per page. */
public record PageSource(
        String id,
        Place place,
        LocalizedText title,
        LocalizedText hint,
        Optional<Written> show,
        List<ItemSource> items) {
    public PageSource {
        items = List.copyOf(items);
    }
}
