package org.gulou.catalog.foreign;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.gulou.catalog.definition.Folder;
import org.gulou.catalog.definition.Node;

/** The codes that the portal knows of the fields that have a vocabulary. */
public final class Codes {
    private Codes() {}

    /** Those of departments and item types, by field. */
    public static Map<String, Set<String>> of(Folder portal) {
        return Map.of(
                "department", ids(portal, "vocabularies/departments.yaml"),
                "type", ids(portal, "vocabularies/item-types.yaml"));
    }

    private static Set<String> ids(Folder portal, String path) {
        var ids = new HashSet<String>();
        Node.read(path, portal.files().getOrDefault(path, new byte[0]))
                .ifPresent(file -> file.maps("options").forEach(option -> ids.add(option.stringOrEmpty("id"))));
        return ids;
    }
}
