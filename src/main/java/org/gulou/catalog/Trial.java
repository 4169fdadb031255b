package org.gulou.catalog;

import java.util.Optional;
import org.gulou.catalog.definition.Folder;

/**
 * What would come of publishing, had it been done now.
 *
 * @param folder the whole catalogue as it would be
 * @param catalogue what would be offered; none if it would be refused
 */
public record Trial(Folder folder, Publication outcome, Optional<Catalogue> catalogue) {}
