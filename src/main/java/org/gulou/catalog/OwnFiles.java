package org.gulou.catalog;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gulou.catalog.definition.Folder;

/** What the WAR itself brings along: its copy of the catalogue, and the code that judges definitions. */
record OwnFiles(Optional<ServletContext> war) {
    static final OwnFiles NONE = new OwnFiles(Optional.empty());

    private static final String CATALOGUE = "/WEB-INF/services-catalog/";
    private static final String CODE = "/WEB-INF/classes/org/gulou/";

    /** The rooms whose code decides whether a definition is sound. */
    private static final List<String> JUDGING =
            List.of("kernel", "language", "forms", "workflow", "places", "documents", "catalog");

    Folder catalogue() {
        return below(CATALOGUE, CATALOGUE);
    }

    /** Names the code that judges definitions: other code may judge otherwise. */
    String judge() {
        return JUDGING.stream()
                .map(room -> below(CODE, CODE + room + "/").sha256())
                .collect(Collectors.joining(" "));
    }

    /** The files below {@code path}, by the rest of their path after {@code root}. */
    private Folder below(String root, String path) {
        var files = new TreeMap<String, byte[]>();
        for (String child : war.map(context -> context.getResourcePaths(path)).orElse(Set.of())) {
            if (child.endsWith("/")) {
                files.putAll(below(root, child).files());
            } else {
                files.put(child.substring(root.length()), bytes(child));
            }
        }
        return new Folder(files);
    }

    private byte[] bytes(String resource) {
        try (InputStream content = war.orElseThrow().getResourceAsStream(resource)) {
            return content == null ? new byte[0] : content.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException("The application's own " + resource + " cannot be read", failed);
        }
    }
}
