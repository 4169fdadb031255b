package org.gulou.catalog;

import java.util.List;
import java.util.Optional;
import org.gulou.catalog.definition.Folder;

/**
 * What would come of publishing, had it been done now.
 *
 * @param folder the whole catalogue as it would be
 * @param catalogue what would be offered; also where it is refused because of untrue stories alone, so that they can be
 *     looked into
 * @param entries what would become of each version
 */
public record Trial(
        Folder folder, Publication outcome, Optional<Catalogue> catalogue, List<Publication.Entry> entries) {}
