package org.gulou.web.citizen;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gulou.catalog.Catalogue;

/** Pages of guides that were built for one reader and are right for the next, those that were asked for last. */
@ApplicationScoped
class KeptGuides {
    /** So many pages of some 45 kB each. */
    static final int ROOM = 500;

    private final Map<GuideSight, byte[]> pages = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<GuideSight, byte[]> eldest) {
            return size() > ROOM;
        }
    };

    private Catalogue from = Catalogue.EMPTY;
    private long given;

    /** The page as it was built from this catalogue, in UTF-8. */
    synchronized Optional<byte[]> of(Catalogue catalogue, GuideSight sight) {
        Optional<byte[]> page = from == catalogue ? Optional.ofNullable(pages.get(sight)) : Optional.empty();
        given += page.isPresent() ? 1 : 0;
        return page;
    }

    /** Keeps a page, and with it no page of another catalogue. */
    synchronized void keep(Catalogue catalogue, GuideSight sight, byte[] page) {
        if (from != catalogue) {
            pages.clear();
            from = catalogue;
        }
        pages.put(sight, page);
    }

    /** To how many readers a page was given that had been built for another. */
    synchronized long given() {
        return given;
    }
}
