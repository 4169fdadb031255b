package org.gulou.web.citizen;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Published;
import org.gulou.documents.Content;

/** Papers that anybody may ask for: printed once, as long as the catalogue stays, because printing is dear. */
@ApplicationScoped
class PrintedOnce {
    /** So many papers of some 40 kB each; then the shelf is cleared. */
    private static final int ROOM = 500;

    private record Shelf(Catalogue catalogue, Map<Object, Content> papers) {}

    private volatile Optional<Shelf> shelf = Optional.empty();

    @Inject
    Published published;

    /**
     * The paper of that key; what is printed from a catalogue that is not live is not kept.
     *
     * @param key tells it from all other papers, the language among what it says
     */
    Content of(Catalogue catalogue, Object key, Supplier<Content> print) {
        if (catalogue != published.catalogue()) {
            return print.get();
        }
        Shelf all = shelf.filter(one -> one.catalogue() == catalogue)
                .filter(one -> one.papers().size() < ROOM)
                .orElseGet(() -> new Shelf(catalogue, new ConcurrentHashMap<>()));
        shelf = Optional.of(all);
        return all.papers().computeIfAbsent(key, one -> print.get());
    }
}
